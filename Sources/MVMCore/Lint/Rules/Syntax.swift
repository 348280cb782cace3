/// MVM002: text that is not JSON as RFC 8259 has it.
enum Syntax: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM002", name: "syntax", severity: .error,
      summary: "Text that is not JSON as RFC 8259 has it.",
      explanation: """
        mvm reads JSON without comments, trailing commas, single quotes or bare words. The finding
        says what was found and what was expected. Reading stops there: what follows is checked once
        the place is mended.
        """,
      example: RuleExample(.routing, bad: #"{"routes": [],}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
