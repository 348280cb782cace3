/// MVM003: a file named on the command line whose kind is unknown.
enum UnknownKind: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM003", name: "unknown-kind", severity: .warning, since: "0.1.0",
      summary: "A file named on the command line whose kind is unknown.",
      explanation: """
        A document's kind comes from `--kind`, from the file's name, or from the keys it has. A file
        that fits none is not checked; set its kind with `--kind`.
        """,
      example: RuleExample(.routing, bad: #"{"color": "blue"}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }

  static func finding(_ document: Document) -> Finding {
    Finding(
      code: about.code, name: about.name, severity: about.severity, range: 0..<0, pointer: "",
      message: "the kind of document is unknown; neither the file's name nor its keys match one",
      help: "use --kind if this is a file of mvm's", related: [])
  }
}
