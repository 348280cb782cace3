import MVMCore

/// What `explain -f json` prints.
struct ExplainOutput: WireRecord {
  var formatVersion = outputVersion
  var rules: [ExplainedRule]
  var topics: [ExplainedTopic]

  init(formatVersion: String, rules: [ExplainedRule], topics: [ExplainedTopic]) {
    (self.formatVersion, self.rules, self.topics) = (formatVersion, rules, topics)
  }

  init(_ topics: [ExplainTopic]) {
    rules = topics.flatMap(\.rules).map(ExplainedRule.init)
    self.topics = topics.compactMap { topic in
      if case .platform(let topic) = topic { ExplainedTopic(topic) } else { nil }
    }
  }

  static let schema = Schema.make {
    Schema(
      ExplainOutput.init, doc: "What was explained.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("rules", always: \.rules, doc: "The rules; of a prefix, all rules of its group."),
      Field("topics", always: \.topics, doc: "The checks and causes of platform."))
  }
}

/// A rule in full.
struct ExplainedRule: WireRecord {
  var code: String
  var name: String
  var group: String
  var severity: String
  var documents: [String]
  var summary: String
  var explanation: String
  var since: String
  var fix: String
  var fixNote: String
  var suppression: String
  var example: ExplainedExample

  init(
    code: String, name: String, group: String, severity: String, documents: [String],
    summary: String, explanation: String, since: String, fix: String, fixNote: String,
    suppression: String, example: ExplainedExample
  ) {
    (self.code, self.name, self.group, self.severity) = (code, name, group, severity)
    (self.documents, self.summary, self.explanation) = (documents, summary, explanation)
    (self.since, self.fix, self.fixNote) = (since, fix, fixNote)
    (self.suppression, self.example) = (suppression, example)
  }

  init(_ rule: any Rule.Type) {
    let text = RuleText(rule)
    let about = text.about
    let group = Rules.groups.first { about.code.utf8.starts(with: $0.prefix.utf8) }
    self.init(
      code: about.code, name: about.name, group: group?.title ?? "",
      severity: about.severity.rawValue, documents: about.documents.map(\.rawValue),
      summary: about.summary, explanation: about.explanation, since: about.since,
      fix: about.fix.name, fixNote: text.fix, suppression: text.suppression,
      example: ExplainedExample(
        place: about.example.place, bad: text.bad, good: text.good))
  }

  static let schema = Schema.make {
    Schema(
      ExplainedRule.init, doc: "A rule in full.",
      Field("code", always: \.code, .ruleCode, doc: "The rule's permanent code."),
      Field("name", always: \.name, .ruleName, doc: "The rule's name."),
      Field("group", always: \.group, .notEmpty, doc: "What the rules of its group are about."),
      Field("severity", always: \.severity, .words(of: Finding.Severity.self)),
      Field(
        "documents", always: \.documents, .words(of: DocumentKind.self),
        doc: "The kinds of document that it reads; none for rules about every document."),
      Field("summary", always: \.summary, .notEmpty, doc: "What it finds."),
      Field(
        "explanation", always: \.explanation, .notEmpty,
        doc: "Why it matters and how to fix it."),
      Field(
        "since", always: \.since, .notEmpty,
        doc: "The version of mvm-core in which the rule is new."),
      Field(
        "fix", always: \.fix, .words(FixOffer.names), doc: "The kind of fix that lint --fix has."),
      Field("fix_note", always: \.fixNote, .notEmpty, doc: "What lint --fix does."),
      Field("suppression", always: \.suppression, .notEmpty, doc: "How to suppress findings."),
      Field("example", always: \.example))
  }
}

/// A bad and a good example.
struct ExplainedExample: WireRecord {
  var place: String
  var bad: String
  var good: String

  static let schema = Schema.make {
    Schema(
      ExplainedExample.init, doc: "A bad and a good example.",
      Field(
        "place", always: \.place, doc: "Where the example is; empty for examples in words."),
      Field("bad", always: \.bad, .notEmpty, doc: "What the rule finds."),
      Field("good", always: \.good, .notEmpty, doc: "What it does not find."))
  }
}

/// A check or a cause of `platform`.
struct ExplainedTopic: WireRecord {
  var name: String
  var summary: String
  var explanation: String
  var fix: String?

  init(name: String, summary: String, explanation: String, fix: String?) {
    (self.name, self.summary, self.explanation, self.fix) = (name, summary, explanation, fix)
  }

  init(_ topic: PlatformTopic) {
    self.init(
      name: topic.name, summary: topic.summary, explanation: topic.explanation, fix: topic.fix)
  }

  static let schema = Schema.make {
    Schema(
      ExplainedTopic.init, doc: "A check or a cause of platform.",
      Field("name", always: \.name, .ruleName, doc: "Its permanent name."),
      Field("summary", always: \.summary, .notEmpty, doc: "What it is, in a sentence."),
      Field("explanation", always: \.explanation, .notEmpty, doc: "Why it matters."),
      Field(
        "fix", always: \.fix,
        doc: "A command to copy; null if none is the same on every host."))
  }
}

extension FixOffer {
  static let names = ["none", "safe", "unsafe", "both"]

  /// The kind of fix in a word.
  var name: String {
    switch self {
    case .none: "none"
    case .safe: "safe"
    case .unsafe: "unsafe"
    case .both: "both"
    }
  }
}
