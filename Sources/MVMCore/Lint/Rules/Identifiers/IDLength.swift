/// MVM101: an identifier that is empty or over 63 bytes.
enum IDLength: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM101", name: "id-length", severity: .error, since: "0.1.0",
      summary: "An identifier that is empty or over 63 bytes.",
      explanation: """
        Tenant and pool IDs are parts of the names of directories, control groups and hosts: mvm
        accepts 1 to 63 bytes. Template names have the same limit. Use a shorter ID.
        """,
      example: RuleExample(.pool, at: "/pool_id", bad: #""""#, good: #""web""#))
  }

  static var check: RuleCheck {
    .text(IdentifierCheck.checked) { subject, report in
      IdentifierCheck.visit(subject, rule: self, &report)
    }
  }
}
