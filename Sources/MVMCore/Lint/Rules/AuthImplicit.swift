/// MVM922: authentication by default.
enum AuthImplicit: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM922", name: "auth-implicit", severity: .note, documents: [.securityPolicy],
      summary: "`require_auth` absent.",
      explanation: """
        mvm requires authentication where the policy does not say. Before release 0.5 it did not:
        the same file read by an older agent lets anyone in.
        """,
      example: RuleExample(
        .securityPolicy, bad: #"{"access": {}}"#, good: #"{"require_auth": true}"#))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ policy: SecurityPolicySubject, _ report: inout Report) {
    guard !policy.givesAuth else { return }
    report.add(
      self, at: policy.place(), "require_auth is not given: agents before 0.5 take it for false",
      help: "write \"require_auth\": true")
  }
}
