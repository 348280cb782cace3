/// MVM003: a file named on the command line whose kind is unknown.
enum UnknownKind: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM003", name: "unknown-kind", severity: .warning, since: "0.1.0",
      summary: "A file named on the command line whose kind is unknown.",
      explanation: """
        A document's kind comes from `--kind`, from the file's name, or from the keys it has. A file
        that fits none, such as a README, a makefile, YAML or a key, is not checked, and nothing of
        its text is shown; set its kind with `--kind`. A file that is found in a directory and is
        none of mvm's is skipped silently.
        """,
      example: RuleExample(.routing, bad: #"{"color": "blue"}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }

  /// For a document that fits no kind.
  static var finding: Finding {
    finding(
      "the kind of document is unknown; neither the file's name nor its keys match one",
      "use --kind if this is a file of mvm's")
  }

  /// For what is no document at all.
  static func finding(_ format: ForeignFormat) -> Finding {
    let rest =
      format == .empty ? ", so its kind is unknown" : ", which is not a kind of file that mvm has"
    return finding("the file is \(format.noun)\(rest)", format.hint)
  }

  private static func finding(_ message: String, _ help: String) -> Finding {
    Finding(
      code: about.code, name: about.name, severity: about.severity, range: 0..<0, pointer: "",
      message: message, help: help, related: [])
  }
}
