import MVMCore

/// What `diff -f json` prints.
struct DiffOutput: WireRecord {
  var formatVersion = outputVersion
  var changes: [ChangeOutput]
  var kind: String
  var old: String
  var new: String
  var isEqual: Bool
  var refusals: [String]
  var exitCode: Int
  var errors: [OutputError]

  static let schema = Schema.make {
    Schema(
      DiffOutput.init, doc: "What differs between two documents.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("changes", always: \.changes),
      Field("kind", always: \.kind, .words(of: DocumentKind.self)),
      Field("old", always: \.old, doc: "The path of the old document."),
      Field("new", always: \.new, doc: "The path of the new document."),
      Field("equal", always: \.isEqual),
      Field(
        "refused_in_plain_request", always: \.refusals, .notEmpty,
        doc: "Why the last open agent refuses the new document in a plain request."),
      Field(
        "exit_code", always: \.exitCode, .numbers(0...1),
        doc: "The exit status: 0 equal, 1 different."),
      Field("errors", always: \.errors))
  }
}

/// A difference.
struct ChangeOutput: WireRecord {
  var change: String
  var identity: String
  var element: String
  var field: String
  var old: OutputValue?
  var new: OutputValue?
  var effect: EffectOutput?

  static let schema = Schema.make {
    Schema(
      ChangeOutput.init, doc: "A difference.",
      Field("change", always: \.change, .words(of: DocumentChange.Kind.self)),
      Field("identity", always: \.identity, doc: "The whole place: the element and the field."),
      Field(
        "element", always: \.element,
        doc: "The innermost element of a list, by its ID; empty for the document itself."),
      Field("field", always: \.field, doc: "The place below the element, as a JSON pointer."),
      Field("old", always: \.old, doc: "Null where there was none."),
      Field("new", always: \.new, doc: "Null where there is none."),
      Field(
        "effect", always: \.effect,
        doc: "What the last open agent makes of it; null where that is not known."))
  }
}

/// What an agent makes of a difference.
struct EffectOutput: WireRecord {
  var name: String
  var because: Added<String>
  var deliveries: Added<[String]>
  var rule: Added<String>
  var message: String

  static let schema = Schema.make {
    Schema(
      EffectOutput.init, doc: "What the last open agent makes of a difference.",
      Field(
        "name", always: \.name,
        .words(["creates", "destroys", "keeps", "applies", "ignores", "refuses"])),
      Field("because", always: \.because, doc: "The key that has something destroyed."),
      Field(
        "deliveries", always: \.deliveries, .words(of: Delivery.self),
        doc: "The ways of delivery in which it happens."),
      Field("rule", always: \.rule, .ruleCode, doc: "The lint rule that reports it."),
      Field("message", always: \.message, .notEmpty))
  }
}

extension Added {
  /// What was given, or nothing.
  init(_ value: Value?) { self = value.map(Added.given) ?? .absent }
}
