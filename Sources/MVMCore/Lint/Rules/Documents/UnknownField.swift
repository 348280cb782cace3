/// MVM006: a key that no release of mvm knows.
enum UnknownField: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM006", name: "unknown-field", severity: .warning, since: "0.1.0",
      fix: .unsafe("a key that can only mean one known key"),
      summary: "A key that no release of mvm knows.",
      explanation: """
        mvm drops an unknown key in most records, so a misspelled setting silently has no effect: a
        warning. It refuses the document if the record is a desired state, or lacks the key that was
        intended: an error. The finding suggests the nearest known key.
        """,
      example: RuleExample(
        .pool, at: "/runtime_policy", bad: #"{"min_runing_seconds": 5}"#,
        good: #"{"min_running_seconds": 5}"#))
  }

  static var check: RuleCheck { .structure }
}
