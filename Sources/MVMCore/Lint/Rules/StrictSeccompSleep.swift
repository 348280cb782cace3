/// MVM216: a strict filter that is lost on waking.
enum StrictSeccompSleep: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM216", name: "strict-seccomp-sleep", severity: .note,
      documents: [.pool, .desiredState],
      summary: "A strict seccomp policy on a pool that sleeps.",
      explanation: """
        The strict seccomp filter is applied when an instance is started. One that is woken from a
        snapshot runs with the filter of the snapshot's process: the strict one is not applied
        again.
        """,
      example: RuleExample(
        .pool, at: "/seccomp_policy", bad: #""strict""#, good: #""baseline""#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.seccompPolicy == "strict", pool.counts.sleeping > 0 || pool.sleepPolicy != nil else {
      return
    }
    report.add(
      self, at: pool.place("seccomp_policy"),
      "the strict filter is not applied to instances that wake",
      help: "keep the pool from sleeping where the filter matters")
  }
}
