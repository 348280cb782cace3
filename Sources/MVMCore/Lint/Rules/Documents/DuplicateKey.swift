/// MVM005: the same key twice in an object, escapes resolved.
enum DuplicateKey: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM005", name: "duplicate-key", severity: .error,
      summary: "The same key twice in an object, escapes resolved.",
      explanation: """
        mvm refuses a record with a key twice, and so is a key together with its alias. In a map mvm
        would take the last without a word. In TOML a table or array that is defined twice is the
        same mistake. Keep the one that is meant.
        """,
      example: RuleExample(
        .routing, bad: #"{"routes": [], "routes": []}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
