/// MVM002: text that is not JSON as RFC 8259 has it, or not TOML 1.0.
enum Syntax: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM002", name: "syntax", severity: .error, since: "0.1.0",
      fix: .safe("a trailing comma"),
      summary: "Text that is not valid JSON (RFC 8259) or TOML 1.0.",
      explanation: """
        mvm reads JSON without comments, trailing commas, single quotes or bare words, and template
        configs in TOML 1.0. The finding says what was found and what was expected. Values are
        checked once the syntax is fixed: reading JSON stops at the place, reading TOML goes on with
        the next line if possible.
        """,
      example: RuleExample(.routing, bad: #"{"routes": [],}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
