/// MVM921: a security policy that lets everyone in.
enum AuthOff: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM921", name: "auth-off", severity: .warning, documents: [.securityPolicy],
      summary: "require_auth false, debug_exec or console true.",
      explanation: """
        With `require_auth` false whatever reaches an instance's vsock is obeyed, signed or not.
        `debug_exec` runs any command in the guest and `console` opens a shell there. Each is for
        development: leave them off where others' work runs.
        """,
      example: RuleExample(.securityPolicy, at: "/require_auth", bad: "false", good: "true"))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ subject: SecurityPolicySubject, _ report: inout Report) {
    let policy = subject.policy
    // What an older release takes an absent key for is MVM012's.
    if !policy.requireAuth, subject.givesRequireAuth {
      report.add(
        self, at: subject.place("require_auth"), "sessions need no signature",
        help: "set it to true, which is the default since 0.5")
    }
    if policy.access.debugExec {
      report.add(
        self, at: subject.place("access", "debug_exec"), "any command may be run in the guest",
        help: "set it to false where no one is debugging")
    }
    if policy.access.console {
      report.add(
        self, at: subject.place("access", "console"), "the guest's console may be opened",
        help: "set it to false where no one needs it")
    }
  }
}
