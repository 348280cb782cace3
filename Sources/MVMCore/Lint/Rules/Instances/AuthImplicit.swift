/// MVM922: a security policy that leaves authentication to the release.
enum AuthImplicit: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM922", name: "auth-implicit", severity: .note, documents: [.securityPolicy],
      summary: "require_auth is absent: its default was false before 0.5.",
      explanation: """
        Releases of mvm before 0.5 take an absent `require_auth` for false, later ones for true. One
        policy then means different things on nodes of different releases. Write it out.
        """,
      example: RuleExample(
        .securityPolicy, bad: #"{"blocklist": []}"#, good: #"{"require_auth": true}"#))
  }

  static var check: RuleCheck {
    .securityPolicy { subject, report in
      guard !subject.givesRequireAuth else { return }
      report.add(
        self, at: subject.place(), "releases before 0.5 take an absent require_auth for false",
        help: "write \"require_auth\": true")
    }
  }
}
