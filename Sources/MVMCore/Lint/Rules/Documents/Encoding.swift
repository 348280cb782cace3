/// MVM004: text that is not plain UTF-8, or begins with a byte order mark.
enum Encoding: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM004", name: "encoding", severity: .error, since: "0.1.0",
      fix: .safe("a byte order mark"),
      summary: "Text that is not plain UTF-8, or begins with a byte order mark.",
      explanation: """
        mvm reads only UTF-8. It refuses a byte order mark in JSON and accepts one in TOML, where
        the finding is a note. Some editors on Windows save UTF-16 or add the mark: save the file as
        UTF-8 without BOM.
        """,
      example: RuleExample(.routing, bad: "\u{FEFF}{\"routes\": []}", good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
