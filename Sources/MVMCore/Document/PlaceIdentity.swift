/// Names places of one document so that the names outlive moved lines and reordered lists.
///
/// It is a JSON pointer in which an element of a list that has an ID goes by it:
/// `/tenants[acme]/pools[web]/vcpus` for `/tenants/0/pools/2/vcpus`. Other elements go by their
/// index. In an ID, `~`, `/` and `]` are written `~0`, `~1` and `~2`.
///
/// It is quickest for places in the order of the document: each search goes on from the last.
struct PlaceIdentity {
  /// A value on the way to the last place.
  private struct Step {
    let token: Substring
    /// What the identity says of the step.
    let text: String
    let node: Int
    /// Where the search for the next child begins: the child last found, and its index.
    var child: (node: Int, index: Int)
  }

  /// The keys that distinguish elements of a list, the most specific first.
  private static let keys = [
    "instance_id", "pool_id", "template_id", "tenant_id", "node_id", "integration", "name", "id",
  ]
  /// Longer IDs are no names, and an identity should stay readable.
  private static let longestID = 128

  private let document: Document
  private var root: (node: Int, index: Int) = (1, 0)
  private var steps: [Step] = []

  init(_ document: Document) { self.document = document }

  /// The identity of the value at a JSON pointer; where there is none, the rest of the pointer.
  mutating func of(_ pointer: String) -> String {
    guard document.root != nil else { return pointer }
    let tokens = pointer.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .dropFirst().map { Substring($0) }
    let shared = zip(tokens, steps).prefix { Self.same($0, $1.token) }.count
    steps.removeLast(steps.count - shared)
    var rest = tokens.dropFirst(shared)
    while let token = rest.first, let step = step(to: token) {
      steps.append(step)
      rest = rest.dropFirst()
    }
    return steps.map(\.text).joined() + rest.map { "/" + $0 }.joined()
  }

  private static func same(_ first: Substring, _ second: Substring) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }

  private mutating func step(to token: Substring) -> Step? {
    let parent = steps.last?.node ?? 0
    let start = steps.last?.child ?? root
    switch document.kind(of: parent) {
    case .object:
      guard let key = member(token, of: parent, from: start.node) else { return nil }
      remember((key, 0))
      return Step(token: token, text: "/" + token, node: key + 1, child: (key + 2, 0))
    case .array:
      guard let index = Int(token), let node = element(index, of: parent, from: start) else {
        return nil
      }
      remember((node, index))
      let text = id(of: node).map { "[\($0)]" } ?? "/" + token
      return Step(token: token, text: text, node: node, child: (node + 1, 0))
    default: return nil
    }
  }

  private mutating func remember(_ child: (node: Int, index: Int)) {
    if steps.isEmpty {
      root = child
    } else {
      steps[steps.count - 1].child = child
    }
  }

  /// The node of a key, searched from one of the object's keys on and then from the first.
  private func member(_ token: Substring, of object: Int, from start: Int) -> Int? {
    let name = JSONPointer.key(token)
    let mark = name.fingerprint
    let end = document.tape.next(after: object)
    for (first, last) in [(start, end), (object + 1, start)] {
      var key = first
      while key < last {
        if document.tape[key].payload == mark, document.utf8(of: key) == name { return key }
        key = document.tape.next(after: key + 1)
      }
    }
    return nil
  }

  private func element(
    _ index: Int, of array: Int, from start: (node: Int, index: Int)
  ) -> Int? {
    let end = document.tape.next(after: array)
    var (node, position) = start.index <= index ? start : (array + 1, 0)
    while node < end, position < index {
      node = document.tape.next(after: node)
      position += 1
    }
    return node < end ? node : nil
  }

  private func id(of element: Int) -> String? {
    Self.id(of: element, in: document, longest: Self.longestID)
      .flatMap { Self.name(of: $0, in: document) }
  }

  /// The node of the most specific ID of an element; nil where it has none.
  ///
  /// - Parameter longest: longer ones, in bytes of their text, are skipped.
  static func id(of element: Int, in document: Document, longest: Int = .max) -> Int? {
    for key in keys {
      guard let id = document.member(key, in: element).map({ $0 + 1 }) else { continue }
      if isID(id, in: document), document.range(of: id).count <= longest { return id }
    }
    return nil
  }

  /// Whether a node is a string that can be an ID.
  static func isID(_ node: Int, in document: Document) -> Bool {
    let kind = document.kind(of: node)
    return (kind == .string || kind == .escapedString) && document.range(of: node).count > 2
  }

  /// An ID as it is written between brackets; nil for one that is too long to be a name.
  static func name(of id: Int, in document: Document) -> String? {
    document.range(of: id).count <= longestID ? written(document.text(of: id)) : nil
  }

  static func written(_ id: String) -> String {
    id.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      case "]": text += "~2"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
