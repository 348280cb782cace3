/// MVM102: an identifier with a character that mvm refuses.
enum IDCharacter: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM102", name: "id-character", severity: .error, since: "0.1.0",
      summary: "An identifier with a character that mvm refuses.",
      explanation: """
        Tenant and pool IDs consist of `a-z`, `0-9` and `-`; template names may also contain `_`.
        Uppercase letters are not allowed. The finding suggests a corrected ID if there is an obvious
        one.
        """,
      example: RuleExample(.pool, at: "/pool_id", bad: #""Web_1""#, good: #""web-1""#))
  }

  static var check: RuleCheck {
    .text(IdentifierCheck.checked) { subject, report in
      IdentifierCheck.visit(subject, rule: self, &report)
    }
  }
}
