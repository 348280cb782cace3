/// MVM206: more instances of a pool than an agent accepts.
enum DesiredCount: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM206", name: "desired-count", severity: .error, documents: [.pool, .desiredState],
      summary: "More than 100 instances of one state wanted.",
      explanation: """
        An agent refuses a desired state in which a pool wants more than 100 running, warm or
        sleeping instances. In `pool.json` it is a warning: the file is read, and the next desired
        state made of it is refused. Split the pool.
        """,
      example: RuleExample(.pool, at: "/desired_counts/sleeping", bad: "101", good: "100"))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    for (status, count) in pool.counts.beyondLimit {
      report.add(
        self, at: pool.place("desired_counts", status.rawValue),
        "\(count) \(status.rawValue) instances of one pool",
        help: "an agent accepts \(DesiredCounts.limit) at most: split the pool",
        severity: pool.isDesired ? .error : .warning)
    }
  }
}
