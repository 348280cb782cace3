/// MVM214: idle instances without running ones.
enum IdleCounts: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM214", name: "idle-counts", severity: .note, documents: [.pool, .desiredState],
      summary: "Warm or sleeping instances wanted with none running.",
      explanation: """
        Instances become warm or sleep after they have run. A pool with running 0 starts none, so
        that none can become warm or sleep.
        """,
      example: RuleExample(
        .pool, at: "/desired_counts", bad: #"{"running": 0, "warm": 1, "sleeping": 0}"#,
        good: #"{"running": 1, "warm": 1, "sleeping": 0}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let counts = pool.counts
    guard counts.running == 0, counts.warm > 0 || counts.sleeping > 0 else { return }
    report.add(
      self, at: pool.place("desired_counts", "running"),
      "\(counts.warm > 0 ? "warm" : "sleeping") instances are wanted, but none is ever started",
      help: "want at least one running, or none at all")
  }
}
