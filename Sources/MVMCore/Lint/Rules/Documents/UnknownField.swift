/// MVM006: a key that no release of mvm knows.
enum UnknownField: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM006", name: "unknown-field", severity: .warning,
      summary: "A key that no release of mvm knows.",
      explanation: """
        Most records drop a key they don't know, so that a misspelt setting has no effect and nobody
        is told: a warning. A desired state refuses it, and so does a record that lacks the key that
        was meant: an error. The finding suggests the nearest known key.
        """,
      example: RuleExample(
        .pool, at: "/runtime_policy", bad: #"{"min_runing_seconds": 5}"#,
        good: #"{"min_running_seconds": 5}"#))
  }

  static var check: RuleCheck { .structure }
}
