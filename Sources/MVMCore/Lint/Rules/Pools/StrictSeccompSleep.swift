/// MVM216: a strict filter that waking up loses.
enum StrictSeccompSleep: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM216", name: "strict-seccomp-sleep", severity: .note, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "The strict seccomp policy on a pool that sleeps.",
      explanation: """
        The last open agent applies the strict filter when it starts an instance, not when it wakes
        one: after its first sleep, an instance runs without it. If the filter matters, make the
        pool pinned or critical in its pool.json, so that idle instances never sleep.
        """,
      example: RuleExample(
        .pool, at: "/seccomp_policy", bad: #""strict""#, good: #""baseline""#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.seccompPolicy.utf8.elementsEqual("strict".utf8), !pool.isPinned, !pool.isCritical
    else { return }
    var reasons: [(place: Place, message: String)] = []
    if pool.counts.sleeping > 0 {
      let place = pool.place(\.desiredCounts, \.sleeping)
      reasons.append((place, "sleeping is \(pool.counts.sleeping) here"))
    }
    if let policy = pool.sleepPolicy, !policy.neverSleeps {
      reasons.append((pool.desired.place(\.sleepPolicy), "the sleep policy is set here"))
    }
    guard !reasons.isEmpty else { return }
    report.add(
      self, at: pool.place(\.seccompPolicy),
      "seccomp_policy is strict, but the pool sleeps, and the last open agent does not apply the "
        + "filter on wake",
      help: "pin the pool if the filter matters", related: reasons)
  }
}
