/// MVM002: text that is not JSON as RFC 8259 has it, or not TOML 1.0.
enum Syntax: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM002", name: "syntax", severity: .error, since: "0.1.0",
      fix: .both(
        safe: "a missing or trailing comma, single quotes and a key without quotes",
        unsafe: "a comment, which it removes"),
      summary: "Text that is not valid JSON (RFC 8259) or TOML 1.0.",
      explanation: """
        mvm reads JSON without comments, trailing commas, single quotes or bare words, and template
        configs in TOML 1.0. The finding says what was found and what was expected. The rest of the
        document is read all the same, as its layout suggests, and its values are checked: what
        depends on text that can't be read is not reported.
        """,
      example: RuleExample(.routing, bad: #"{"routes": [],}"#, good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
