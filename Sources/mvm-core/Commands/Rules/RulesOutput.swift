import MVMCore

/// What `rules -f json` prints.
struct RulesOutput: WireRecord {
  var formatVersion = outputVersion
  var rules: [ListedRule]

  static let schema = Schema.make {
    Schema(
      RulesOutput.init, doc: "All rules of lint.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("rules", always: \.rules, doc: "In the order of their codes."))
  }
}

/// A rule of lint.
struct ListedRule: WireRecord {
  var code: String
  var name: String
  var severity: String
  var documents: [String]
  var summary: String
  var explanation: String

  init(
    code: String, name: String, severity: String, documents: [String], summary: String,
    explanation: String
  ) {
    (self.code, self.name, self.severity) = (code, name, severity)
    (self.documents, self.summary, self.explanation) = (documents, summary, explanation)
  }

  init(_ rule: RuleDescription) {
    self.init(
      code: rule.code, name: rule.name, severity: rule.severity.rawValue,
      documents: rule.documents.map(\.rawValue), summary: rule.summary,
      explanation: rule.explanation)
  }

  static let schema = Schema.make {
    Schema(
      ListedRule.init, doc: "A rule of lint.",
      Field("code", always: \.code, .ruleCode, doc: "The rule's permanent code."),
      Field("name", always: \.name, .ruleName, doc: "The rule's name."),
      Field("severity", always: \.severity, .words(of: Finding.Severity.self)),
      Field(
        "documents", always: \.documents, .words(of: DocumentKind.self),
        doc: "The kinds of document that it reads; none for rules about every document."),
      Field("summary", always: \.summary, .notEmpty, doc: "What it finds."),
      Field("explanation", always: \.explanation, .notEmpty, doc: "Why that matters."))
  }
}
