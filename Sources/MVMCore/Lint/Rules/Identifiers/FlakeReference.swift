/// MVM108: a flake reference that is empty or holds a shell metacharacter.
enum FlakeReference: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM108", name: "flake-ref", severity: .error, since: "0.1.0",
      summary: "A flake reference that is empty or holds a shell metacharacter.",
      explanation: """
        The builder passes the reference to a command. mvm refuses an empty reference, line breaks,
        and the characters ; | & $ ( ) ` ! < >, which a shell would interpret. Remove them.
        """,
      example: RuleExample(
        .pool, at: "/flake_ref", bad: #""github:acme/web; true""#, good: #""github:acme/web""#))
  }

  static var check: RuleCheck {
    .text([.flakeReference]) { subject, report in
      IdentifierCheck.visit(subject, rule: self, &report)
    }
  }
}
