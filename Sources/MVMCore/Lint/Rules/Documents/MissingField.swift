/// MVM010: A required key is absent.
enum MissingField: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM010", name: "missing-field", severity: .error, since: "0.1.0",
      summary: "A required key is absent.",
      explanation: """
        mvm refuses a record without its required keys. The finding points at the object that lacks
        the key. Add the key.
        """,
      example: RuleExample(
        .pool, at: "/instance_resources", bad: #"{"vcpus": 2}"#,
        good: #"{"vcpus": 2, "mem_mib": 512}"#))
  }

  static var check: RuleCheck { .structure }
}
