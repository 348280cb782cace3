/// Makes schemas of declarations, and remembers which other types they refer to.
struct SchemaBuilder {
  private let root: any WireValue.Type
  /// The types that were referred to, in the order of their first use.
  private var referred: [any WireValue.Type] = []

  init(root: any WireValue.Type) { self.root = root }

  /// The schemas of all types that were referred to, also by each other.
  mutating func definitions() -> SchemaMembers {
    var definitions: SchemaMembers = [:]
    var index = 0
    while index < referred.count {
      let type = referred[index]
      definitions[WireTypes.name(of: type)] = .object(definition(of: type))
      index += 1
    }
    return definitions
  }

  /// A type's own schema.
  mutating func definition(of type: any WireValue.Type) -> SchemaMembers {
    switch type.shape {
    case .record(let type): record(type)
    case .union(let type): union(type)
    case .names(let type): names(type)
    case let shape: schema(of: shape)
    }
  }

  /// The schema of a place where a shape is: records, unions and enums are referred to.
  mutating func schema(of shape: WireShape) -> SchemaMembers {
    switch shape {
    case .string: ["type": .string("string")]
    case .boolean: ["type": .string("boolean")]
    case .integer(_, let minimum, let maximum):
      [
        "type": .string("integer"), "minimum": .literal(String(minimum)),
        "maximum": .literal(String(maximum)),
      ]
    case .number(let rust): Self.number(rust)
    case .list(let element): ["type": .string("array"), "items": .object(schema(of: element))]
    case .bytes: ["type": .string("array"), "items": .object(schema(of: UInt8.shape))]
    case .map(let value):
      ["type": .string("object"), "additionalProperties": .object(schema(of: value))]
    case .optional(let wrapped): nullable(schema(of: wrapped))
    case .any: [:]
    case .record(let type): reference(to: type)
    case .union(let type): reference(to: type)
    case .names(let type): reference(to: type)
    }
  }

  private mutating func reference(to type: any WireValue.Type) -> SchemaMembers {
    if type == root { return ["$ref": .string("#")] }
    if !referred.contains(where: { $0 == type }) { referred.append(type) }
    return ["$ref": .string("#/$defs/" + WireTypes.name(of: type))]
  }

  private func nullable(_ members: SchemaMembers) -> SchemaMembers {
    if members.pairs.isEmpty { return members }
    guard case .string(let type)? = members["type"] else {
      return ["anyOf": .list([.object(members), .object(["type": .string("null")])])]
    }
    return members + ["type": .strings([type, "null"])]
  }

  /// The numbers that are finite in `f64`, or become so in `f32`: those from half a step beyond its
  /// largest become infinite.
  private static func number(_ rust: String) -> SchemaMembers {
    let type: SchemaMembers = ["type": .string("number")]
    if rust == "f32" {
      let limit =
        Double(Float.greatestFiniteMagnitude) + Double(Float.greatestFiniteMagnitude.ulp) / 2
      return type + ["exclusiveMinimum": .value(-limit), "exclusiveMaximum": .value(limit)]
    }
    let limit = Double.greatestFiniteMagnitude
    return type + ["minimum": .value(-limit), "maximum": .value(limit)]
  }
}

extension SchemaBuilder {
  private mutating func record<Record: WireRecord>(_ type: Record.Type) -> SchemaMembers {
    let schema = type.schema
    return Self.described(schema.doc, since: schema.since)
      + object(of: schema.fields, isClosed: schema.refusesUnknownKeys)
  }

  /// The schema of an object with a record's fields.
  ///
  /// - Parameter tag: the key and the value that show which variant of a union the record is.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func object<Record>(
    of fields: [AnyField<Record>], isClosed: Bool, tag: (key: String, value: String)? = nil
  ) -> SchemaMembers {
    var properties: SchemaMembers = [:]
    if let tag { properties[tag.key] = .object(["const": .string(tag.value)]) }
    for field in fields {
      properties[field.name.text] = .object(property(field))
      if let alias = field.alias {
        let doc = "Another name of \(field.name.text); not together with it."
        properties[alias.text] = .object(property(field) + ["description": .string(doc)])
      }
    }
    let required = (tag.map { [$0.key] } ?? []) + fields.filter(\.isAlwaysThere).map(\.name.text)
    var members: SchemaMembers = ["type": .string("object")]
    if !required.isEmpty { members["required"] = .strings(required) }
    if !properties.pairs.isEmpty { members["properties"] = .object(properties) }
    if isClosed { members["additionalProperties"] = .literal("false") }
    let exclusions = fields.compactMap(\.exclusion)
    if !exclusions.isEmpty { members["allOf"] = .list(exclusions.map(SchemaNode.object)) }
    return members
  }

  private mutating func property(_ field: AnyField<some Any>) -> SchemaMembers {
    let doc = [field.doc, field.format?.form].compactMap { $0 }.joined(separator: " ")
    let removal = field.span.until.map { " Removed in mvm \($0)." } ?? ""
    var members = Self.described(doc + removal, since: field.since) + schema(of: field.type.shape)
    if let choices = field.format?.choices, !choices.isEmpty { members["enum"] = .strings(choices) }
    if let pattern = field.format?.pattern { members["pattern"] = .string(pattern) }
    if let format = field.format?.standardFormat { members["format"] = .string(format) }
    if let absent = field.absent { members["default"] = .value(absent) }
    return field.rule.map { $0.applied(to: members) } ?? members
  }

  static func described(_ doc: String, since: String?) -> SchemaMembers {
    if doc.isEmpty, since == nil { return [:] }
    return ["description": .string(since.map { "\(doc) Since mvm \($0)." } ?? doc)]
  }
}

extension AnyField {
  /// Whether the key has to be there, under its own name.
  fileprivate var isAlwaysThere: Bool { isRequired && alias == nil }

  /// What keeps a key and its alias from standing together, and demands one of them where the field
  /// is required.
  fileprivate var exclusion: SchemaMembers? {
    guard let alias else { return nil }
    let names = [name.text, alias.text]
    if !isRequired { return ["not": .object(["required": .strings(names)])] }
    return ["oneOf": .list(names.map { .object(["required": .strings([$0])]) })]
  }
}
