/// MVM921: a policy that lets anyone in.
enum AuthOff: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM921", name: "auth-off", severity: .warning, documents: [.securityPolicy],
      summary: "No authentication, or debugging access.",
      explanation: """
        Without require_auth, whoever reaches the socket commands the guest. debug_exec runs any
        command in it and console opens a terminal: both are for development.
        """,
      example: RuleExample(
        .securityPolicy, at: "/require_auth", bad: #"false"#, good: #"true"#))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ policy: SecurityPolicySubject, _ report: inout Report) {
    if policy.givesAuth, !policy.policy.requireAuth {
      report.add(
        self, at: policy.place("require_auth"), "frames are accepted from anyone",
        help: "set require_auth to true")
    }
    for (key, isOn) in [
      ("debug_exec", policy.policy.access.debugExec), ("console", policy.policy.access.console),
    ] where isOn {
      report.add(
        self, at: policy.place("access", key), "\(key) opens the guest to any command",
        help: "set it to false in production")
    }
  }
}
