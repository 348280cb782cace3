import MVMCore

/// What `validate-id -f json` prints.
struct ValidateIDOutput: WireRecord {
  var formatVersion = outputVersion
  var results: [CheckedName]

  static let schema = Schema.make {
    Schema(
      ValidateIDOutput.init, doc: "Whether names are valid as mvm's identifiers.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("results", always: \.results, doc: "One for each name, in the order given."))
  }
}

/// A name that was checked.
struct CheckedName: WireRecord {
  var text: String
  var kind: String
  var isValid: Bool
  var faults: [NameFault]
  var suggestion: String?

  static let schema = Schema.make {
    Schema(
      CheckedName.init, doc: "A name that was checked.",
      Field("text", always: \.text, doc: "The name; bytes that are not UTF-8 are U+FFFD."),
      Field("kind", always: \.kind, .words(of: IDKind.self), doc: "What it was checked as."),
      Field("valid", always: \.isValid, doc: "Whether it has no faults."),
      Field("faults", always: \.faults, doc: "What is wrong with it."),
      Field("suggestion", always: \.suggestion, doc: "A valid name that is much like it."))
  }
}

/// What is wrong with a name.
struct NameFault: WireRecord {
  var code: String
  var message: String

  static let schema = Schema.make {
    Schema(
      NameFault.init, doc: "What is wrong with a name.",
      Field("code", always: \.code, .ruleCode, doc: "The lint rule that reports it."),
      Field("message", always: \.message, .notEmpty))
  }
}
