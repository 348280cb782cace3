/// MVM004: text that is not plain UTF-8, or begins with a byte order mark.
enum Encoding: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM004", name: "encoding", severity: .error,
      summary: "Text that is not plain UTF-8, or begins with a byte order mark.",
      explanation: """
        mvm reads UTF-8 and refuses the rest. A byte order mark it refuses in JSON and accepts in
        TOML, where the finding is a note. Some editors on Windows save UTF-16 or write the mark:
        have them save as UTF-8 without BOM.
        """,
      example: RuleExample(.routing, bad: "\u{FEFF}{\"routes\": []}", good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
