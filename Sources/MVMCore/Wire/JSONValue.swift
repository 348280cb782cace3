/// Any JSON value, kept as the text that mvm writes for it.
///
/// Keys are sorted by their bytes; integers that fit 64 bits stay integers, other numbers are
/// `f64`. Equal values have equal texts.
public struct JSONValue: WireValue {
  /// The value's canonical text, compact.
  public let text: String

  /// JSON's `null`.
  public static let null = JSONValue(canonical: "null")

  private init(canonical text: String) { self.text = text }

  /// Reads JSON text.
  ///
  /// - Throws: every fault of the text.
  public init(_ text: String) throws(WireError) {
    self = try JSONValue.read(Array(text.utf8))
  }
}

extension JSONValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> JSONValue? {
    var writer = WireWriter()
    guard reader.copy(node, to: &writer) else { return reader.filled() }
    return JSONValue(canonical: String(decoding: writer.bytes, as: UTF8.self))
  }

  public func write(to writer: inout WireWriter) {
    if writer.isCompact { return writer.literal(text) }
    let document = Document(parsing: Array(text.utf8), limit: .max)
    guard let root = document.root else { return writer.literal(text) }
    var reader = WireReader(document)
    _ = reader.copy(root, to: &writer)
  }

  public static var placeholder: JSONValue { null }
  public static func filled(by filler: inout Filler) -> JSONValue {
    filler.isFull ? JSONValue(canonical: "\"\(filler.text())\"") : null
  }
  public static var shape: WireShape { .any }
}

extension WireReader {
  /// Writes a node as mvm writes any JSON; false when a number in it does not fit.
  ///
  /// It calls itself for each level; a document has 128 at most.
  fileprivate mutating func copy(_ node: Int, to writer: inout WireWriter) -> Bool {
    switch tape[node].kind {
    case .null: writer.literal("null")
    case .true: writer.literal("true")
    case .false: writer.literal("false")
    case .integer, .real: return copyNumber(node, to: &writer)
    case .string, .escapedString, .multilineString, .key, .escapedKey, .bareKey:
      writer.string(text(of: node))
    case .dateTime, .unreadable:
      refuse(node, .any)
      return false
    case .byteList: copyBytes(node, to: &writer)
    case .array: return copyList(node, to: &writer)
    case .object: return copyObject(node, to: &writer)
    }
    return true
  }

  private mutating func copyNumber(_ node: Int, to writer: inout WireWriter) -> Bool {
    if tape[node].kind == .integer {
      let text = numberText(node)
      if text != "-0", Int64(text) != nil || UInt64(text) != nil {
        writer.literal(text)
        return true
      }
    }
    guard let value = double(node) else {
      refuse(node, Double.shape)
      return false
    }
    value.write(to: &writer)
    return true
  }

  private func copyBytes(_ node: Int, to writer: inout WireWriter) {
    bytes(of: node).write(to: &writer)
  }

  private mutating func copyList(_ node: Int, to writer: inout WireWriter) -> Bool {
    let end = tape.next(after: node)
    var elements: [Int] = []
    var element = node + 1
    while element < end {
      elements.append(element)
      element = tape.next(after: element)
    }
    var isWhole = true
    writer.list(elements.enumerated()) { item, writer in
      enter(index: item.offset)
      isWhole = copy(item.element, to: &writer) && isWhole
      leave()
    }
    return isWhole
  }

  private mutating func copyObject(_ node: Int, to writer: inout WireWriter) -> Bool {
    let end = tape.next(after: node)
    var members: [(name: [UInt8], key: Int)] = []
    var key = node + 1
    while key < end {
      if tape[key].is(.unreadable) { return false }
      members.append((utf8(of: key), key))
      key = tape.next(after: key + 1)
    }
    members.sort { $0.name.lexicographicallyPrecedes($1.name) }
    var isWhole = true
    writer.object { writer in
      for (name, key) in members {
        enter(key: key)
        writer.member(String(decoding: name, as: UTF8.self)) {
          isWhole = copy(key + 1, to: &$0) && isWhole
        }
        leave()
      }
    }
    return isWhole
  }
}
