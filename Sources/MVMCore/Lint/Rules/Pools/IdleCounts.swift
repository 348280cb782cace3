/// MVM214: instances wanted warm or asleep in a pool that starts none.
enum IdleCounts: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM214", name: "idle-counts", severity: .note, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "Desired counts with warm or sleeping instances, but none running.",
      explanation: """
        An instance becomes warm only from running, and sleeps only from warm. With a running
        count of 0 no instance is ever started, so the counts for the other states are never
        reached.
        """,
      example: RuleExample(
        .pool, at: "/desired_counts", bad: #"{"running": 0, "warm": 1, "sleeping": 0}"#,
        good: #"{"running": 1, "warm": 1, "sleeping": 0}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.counts.areIdle else { return }
    let wanted = [("warm", pool.counts.warm), ("sleeping", pool.counts.sleeping)]
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    report.add(
      self, at: pool.place(\.desiredCounts, \.running),
      "desired_counts has 0 running but \(listed(wanted, "and")): no instance is ever started",
      help: "set running to at least 1")
  }
}

extension DesiredCounts {
  /// Whether instances are wanted warm or asleep that nothing ever starts.
  var areIdle: Bool { running == 0 && (warm > 0 || sleeping > 0) }
}
