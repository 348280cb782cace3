/// MVM921: a security policy that opens access to the guest.
enum AuthOff: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM921", name: "auth-off", severity: .warning, since: "0.2.0",
      documents: [.securityPolicy],
      summary: "require_auth is false, or debug_exec or console is true.",
      explanation: """
        If `require_auth` is false, an instance obeys every message that reaches its vsock, signed or
        not. `debug_exec` allows any command in the guest, and `console` opens a shell there. Each is
        for development. Turn them off where other people's workloads run.
        """,
      example: RuleExample(.securityPolicy, at: "/require_auth", bad: "false", good: "true"))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ subject: SecurityPolicySubject, _ report: inout Report) {
    let policy = subject.policy
    // MVM012 reports what an older release makes of an absent key.
    if !policy.requireAuth, subject.givesRequireAuth {
      report.add(
        self, at: subject.place(\.requireAuth),
        "require_auth is false, so sessions need no signature",
        help: "set require_auth to true, the default since mvm 0.5")
    }
    if policy.access.debugExec {
      report.add(
        self, at: subject.place(\.access, \.debugExec),
        "debug_exec is true, so any command can be run in the guest",
        help: "set debug_exec to false unless someone is debugging")
    }
    if policy.access.console {
      report.add(
        self, at: subject.place(\.access, \.console),
        "console is true, so anyone with a session can open a shell in the guest",
        help: "set console to false unless someone needs it")
    }
  }
}
