/// MVM922: a security policy that leaves authentication to the release.
enum AuthImplicit: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM922", name: "auth-implicit", severity: .note, since: "0.2.0",
      documents: [.securityPolicy],
      summary: "An absent require_auth, whose default was false before mvm 0.5.",
      explanation: """
        Releases of mvm before 0.5 read an absent `require_auth` as false, later ones as true. The
        same policy then has different effects on nodes with different releases. Add
        `"require_auth": true`.
        """,
      example: RuleExample(
        .securityPolicy, bad: #"{"blocklist": []}"#, good: #"{"require_auth": true}"#))
  }

  static var check: RuleCheck {
    .securityPolicy { subject, report in
      guard !subject.givesRequireAuth else { return }
      report.add(
        self, at: subject.place(), "require_auth is absent; mvm before 0.5 reads that as false",
        help: "add \"require_auth\": true")
    }
  }
}
