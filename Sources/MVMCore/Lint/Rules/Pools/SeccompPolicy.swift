/// MVM204: a seccomp policy that does not exist.
enum SeccompPolicy: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM204", name: "seccomp-policy", severity: .error, since: "0.1.0",
      documents: [.pool, .desiredState],
      fix: .unsafe("a policy that is near to one of the two"),
      summary: "A seccomp policy other than baseline and strict.",
      explanation: """
        mvm silently replaces a policy that it does not know with `baseline`: a pool that should be
        strict then runs with the wider filter.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/seccomp_policy", bad: #""stict""#,
        good: #""strict""#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    if Choice.has(pool.seccompPolicy, of: .seccompPolicy) { return }
    Choice.report(
      pool.seccompPolicy, of: .seccompPolicy, rule: self, at: pool.place(\.seccompPolicy), &report)
  }
}
