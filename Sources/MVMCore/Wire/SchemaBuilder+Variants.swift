extension SchemaBuilder {
  /// The schema of an enum of names: a constant for each, so that editors can show what it means.
  mutating func names<Names: WireEnum>(_ type: Names.Type) -> SchemaMembers {
    let names = type.allCases.map { (name: $0.rawValue, about: $0.about) }
    let choices = names.map { name, about in Self.constant(name, about.doc, since: about.since) }
    return Self.described(type.doc, since: type.since)
      + ["oneOf": .list(choices + [Self.objectForm(of: names.map(\.name))])]
  }

  /// The schema of a union.
  mutating func union<Union: WireUnion>(_ type: Union.Type) -> SchemaMembers {
    let schema = type.schema
    let choices = schema.variants.map { variant in
      guard let content = variant.type else {
        return Self.constant(variant.name.text, variant.doc, since: variant.since)
      }
      let about = Self.described(variant.doc, since: variant.since)
      return .object(about + self.variant(variant.name.text, content.shape, tag: schema.tag))
    }
    let bare = schema.variants.filter { $0.type == nil }.map(\.name.text)
    let last = bare.isEmpty ? [] : [Self.objectForm(of: bare)]
    return Self.described(schema.doc, since: schema.since) + ["oneOf": .list(choices + last)]
  }

  /// The schema of a variant with content: an object around the content or, where a tag tells the
  /// variant, the content with the tag among its keys.
  private mutating func variant(
    _ name: String, _ content: WireShape, tag: String?
  ) -> SchemaMembers {
    if let tag, case .record(let record) = content { return tagged(record, (tag, name)) }
    return [
      "type": .string("object"), "required": .strings([name]),
      "properties": .object([name: .object(schema(of: content))]),
      "additionalProperties": .literal("false"),
    ]
  }

  private mutating func tagged<Record: WireRecord>(
    _ type: Record.Type, _ tag: (key: String, value: String)
  ) -> SchemaMembers {
    object(of: type.schema.fields, isClosed: type.schema.refusesUnknownKeys, tag: tag)
  }

  private static func constant(_ name: String, _ doc: String, since: String?) -> SchemaNode {
    .object(["const": .string(name)] + described(doc, since: since))
  }

  /// The other form of a name without content: `{"name": null}`.
  private static func objectForm(of names: [String]) -> SchemaNode {
    let null = SchemaNode.object(["type": .string("null")])
    return .object([
      "description": .string(
        "A name as the one key of an object: it is read, and never written."),
      "type": .string("object"),
      "properties": .object(names.reduce(into: [:]) { $0[$1] = null }),
      "additionalProperties": .literal("false"),
      "minProperties": .literal("1"), "maxProperties": .literal("1"),
    ])
  }
}
