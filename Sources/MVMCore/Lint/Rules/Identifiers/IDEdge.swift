/// MVM103: an identifier that begins or ends with a hyphen.
enum IDEdge: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM103", name: "id-edge", severity: .error,
      summary: "An identifier that begins or ends with a hyphen.",
      explanation: """
        A tenant or pool ID has no hyphen first or last; a template name begins with a letter or a
        digit. Leave the hyphen out.
        """,
      example: RuleExample(.pool, at: "/pool_id", bad: #""-web""#, good: #""web""#))
  }

  static var check: RuleCheck {
    .text(IdentifierCheck.checked) { subject, report in
      IdentifierCheck.visit(subject, rule: self, &report)
    }
  }
}
