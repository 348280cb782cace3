/// MVM005: the same key twice in an object, escapes resolved.
enum DuplicateKey: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM005", name: "duplicate-key", severity: .error, since: "0.1.0",
      fix: .safe("a key that appears twice with the same value"),
      summary: "A key that appears twice in an object.",
      explanation: """
        mvm refuses a record in which a key appears twice, or a key together with its alias. Keys
        are compared with their escapes resolved. In a map, mvm silently uses the last one. In TOML,
        a table or array that is defined twice is the same mistake. Keep the one you intend.
        """,
      example: RuleExample(
        .routing, bad: #"{"routes": [], "routes": []}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
