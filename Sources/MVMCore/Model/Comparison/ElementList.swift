/// The elements of a list, each with what distinguishes it from the others.
struct ElementList {
  struct Item {
    let node: Int
    /// Equal for elements of two lists that are the same one.
    let key: Key
    /// What it is called; nil where it has no ID that is one.
    let name: String?
    let isScalar: Bool
  }

  /// An ID or a whole value, and how many of the list had it before.
  struct Key: Hashable {
    let bytes: [UInt8]
    let ordinal: Int
  }

  private(set) var items: [Item] = []
  /// Where each key's element is.
  private(set) var places: [Key: Int] = [:]

  /// - Parameter byContent: whether elements are the same only where all of their values are,
  ///   unless they are builds: lines of logs name tenants and pools, which distinguish nothing.
  init(_ document: Document, _ list: Int, byContent: Bool) {
    var counts: [[UInt8]: Int] = [:]
    for node in document.elements(of: list) {
      let kind = document.kind(of: node)
      let isScalar = kind != .object && kind != .array
      let id = isScalar ? nil : Self.id(of: node, in: document, byContent: byContent)
      let bytes = id?.bytes ?? Array(document.bytes[document.range(of: node)])
      let ordinal = counts[bytes, default: 0]
      counts[bytes] = ordinal + 1
      var name = isScalar ? String(decoding: bytes, as: UTF8.self) : id?.name
      if ordinal > 0, !isScalar { name = name.map { "\($0)#\(ordinal + 1)" } }
      let key = Key(bytes: bytes, ordinal: ordinal)
      places[key] = items.count
      items.append(Item(node: node, key: key, name: name, isScalar: isScalar))
    }
  }

  private typealias ID = (bytes: [UInt8], name: String?)

  private static func id(of node: Int, in document: Document, byContent: Bool) -> ID? {
    if !byContent, let id = PlaceIdentity.id(of: node, in: document) {
      return (document.utf8(of: id), PlaceIdentity.name(of: id, in: document))
    }
    for key in byContent ? ["revision_hash"] : ["pattern", "role"] {
      guard let member = document.member(key, in: node),
        PlaceIdentity.isID(member + 1, in: document)
      else { continue }
      return (document.utf8(of: member + 1), PlaceIdentity.name(of: member + 1, in: document))
    }
    return document.member("match_rule", in: node).map { criteria($0 + 1, in: document) }
  }

  /// A route without a name is identified by its criteria.
  private static func criteria(_ rule: Int, in document: Document) -> ID {
    let values = document.keys(of: rule).compactMap { key -> String? in
      let kind = document.kind(of: key + 1)
      if kind == .null { return nil }
      let isText = kind == .string || kind == .escapedString
      return isText
        ? document.text(of: key + 1)
        : String(decoding: document.bytes[document.range(of: key + 1)], as: UTF8.self)
    }
    // The bytes have the values with their keys: no name of a route looks like them.
    let name = PlaceIdentity.written(values.joined(separator: " "))
    return (Array(document.bytes[document.range(of: rule)]), name)
  }
}
