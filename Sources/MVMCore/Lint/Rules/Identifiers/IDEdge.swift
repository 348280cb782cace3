/// MVM103: an identifier that begins or ends with a hyphen.
enum IDEdge: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM103", name: "id-edge", severity: .error, since: "0.1.0",
      summary: "An identifier that begins or ends with a hyphen.",
      explanation: """
        mvm refuses a tenant or pool ID that begins or ends with a hyphen, and a template name that
        begins with a hyphen or an underscore. Remove the hyphen.
        """,
      example: RuleExample(.pool, at: "/pool_id", bad: #""-web""#, good: #""web""#))
  }

  static var check: RuleCheck {
    .text(IdentifierCheck.checked) { subject, report in
      IdentifierCheck.visit(subject, rule: self, &report)
    }
  }
}
