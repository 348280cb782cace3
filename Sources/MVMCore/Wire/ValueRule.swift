/// What a value of an output has to be beyond its type, for the published schema.
package struct ValueRule: Sendable {
  /// The keywords of JSON Schema that say it.
  private let members: SchemaMembers
  /// The values that it lists; nil where it does not list them.
  private let choices: [SchemaNode]?

  private init(_ members: SchemaMembers, choices: [SchemaNode]? = nil) {
    (self.members, self.choices) = (members, choices)
  }

  /// A string that is not empty.
  package static let notEmpty = ValueRule(["minLength": .literal("1")])

  /// A string that a regular expression (ECMA-262) describes.
  package static func pattern(_ pattern: String) -> ValueRule {
    ValueRule(["pattern": .string(pattern)])
  }

  /// One string.
  package static func constant(_ text: String) -> ValueRule { ValueRule(["const": .string(text)]) }

  /// One of some strings.
  package static func words(_ words: [String]) -> ValueRule {
    ValueRule([:], choices: words.map(SchemaNode.string))
  }

  /// One of an enum's names.
  package static func words<Word>(of _: Word.Type) -> ValueRule
  where Word: CaseIterable & RawRepresentable<String> {
    words(Word.allCases.map(\.rawValue))
  }

  /// One of some numbers.
  package static func numbers(_ numbers: some Sequence<Int>) -> ValueRule {
    ValueRule([:], choices: numbers.map { .literal(String($0)) })
  }

  /// A number of things, or one that is not below another.
  package static func atLeast(_ minimum: Int) -> ValueRule {
    ValueRule(["minimum": .literal(String(minimum))])
  }
}

extension ValueRule {
  /// The schema of a place whose values obey the rule: of a list, its elements do.
  func applied(to schema: SchemaMembers) -> SchemaMembers {
    if case .object(let items)? = schema["items"] {
      return schema + ["items": .object(applied(to: items))]
    }
    var result = schema + members
    if members["minimum"] != nil { result["maximum"] = nil }
    if let choices {
      var isNullable = false
      if case .list? = schema["type"] { isNullable = true }
      (result["minimum"], result["maximum"]) = (nil, nil)
      result["enum"] = .list(choices + (isNullable ? [.literal("null")] : []))
    }
    return result
  }
}

extension Field {
  /// Declares a field of an output: its key is always there, unless the value is `Added`.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - path: the property that holds the value.
  ///   - rule: what the value has to be beyond its type.
  ///   - doc: what the field is for, in one sentence; empty where its key says it.
  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  package init(
    _ key: String, always path: any WritableKeyPath<Record, Value> & Sendable,
    _ rule: ValueRule? = nil, doc: String = ""
  ) {
    self.init(
      key, path, format: nil, alias: nil, omit: .never, since: nil, until: nil, formerly: nil,
      absent: nil, rule: rule, doc: doc,
      read: { node, reader, record in
        guard let value = Value.read(node, &reader) else { return false }
        record[keyPath: path] = value
        return true
      })
  }
}
