/// JSON whose keys keep their order, for schemas.
indirect enum SchemaNode: Sendable {
  case string(String)
  /// A number, `true`, `false` or `null`, as it is written.
  case literal(String)
  case list([SchemaNode])
  case object(SchemaMembers)
  /// What a type writes by itself.
  case value(any WireValue)

  func write(to writer: inout WireWriter) {
    switch self {
    case .string(let text): writer.string(text)
    case .literal(let text): writer.literal(text)
    case .list(let nodes): writer.list(nodes) { $0.write(to: &$1) }
    case .object(let members):
      writer.object { writer in
        for (key, node) in members.pairs { writer.member(key) { node.write(to: &$0) } }
      }
    case .value(let value): value.write(to: &writer)
    }
  }
}

extension SchemaNode {
  static func strings(_ texts: [String]) -> SchemaNode { .list(texts.map(SchemaNode.string)) }
}

/// The members of an object of a schema.
struct SchemaMembers: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var pairs: [(key: String, node: SchemaNode)]

  init(dictionaryLiteral elements: (String, SchemaNode)...) {
    pairs = elements.map { (key: $0.0, node: $0.1) }
  }

  /// The node of a key; setting one that is there already exchanges it in its place.
  subscript(key: String) -> SchemaNode? {
    get { pairs.first { $0.key == key }?.node }
    set {
      let index = pairs.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let node?): pairs[index].node = node
      case (let index?, nil): pairs.remove(at: index)
      case (nil, let node?): pairs.append((key, node))
      case (nil, nil): break
      }
    }
  }

  static func + (left: SchemaMembers, right: SchemaMembers) -> SchemaMembers {
    right.pairs.reduce(into: left) { $0[$1.key] = $1.node }
  }
}
