/// MVM009: nesting beyond 128 levels.
enum TooDeep: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM009", name: "too-deep", severity: .error, since: "0.1.0",
      summary: "Nesting beyond 128 levels.",
      explanation: """
        No document of mvm nests deeper than a dozen levels. One that does is damaged or malicious.
        """,
      example: RuleExample(
        .routing, bad: String(repeating: "[", count: 129) + String(repeating: "]", count: 129),
        good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
