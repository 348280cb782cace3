/// MVM206: more instances of a pool than an agent accepts.
enum DesiredCount: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM206", name: "desired-count", severity: .error, since: "0.1.0",
      documents: [.pool, .desiredState],
      summary: "A desired count over 100.",
      explanation: """
        The last open agent refuses a desired state with a desired count over 100 for running,
        warm or sleeping instances in a plain request. It checks neither signed requests nor files
        for this. In `pool.json` it is a warning: the file is read, and a desired state made from it
        is refused. Split the pool.
        """,
      example: RuleExample(.pool, at: "/desired_counts/sleeping", bad: "101", good: "100"))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let limit = DesiredCounts.limit
    for (status, count) in pool.counts.beyondLimit {
      report.add(
        self, at: pool.place(\.desiredCounts, key: status.rawValue),
        "desired_counts.\(status.rawValue) is \(count); the last open agent refuses more than "
          + "\(limit) in a plain request"
          + (pool.isDesired ? ", and checks neither signed requests nor files" : ""),
        help: "use at most \(limit), or split the pool",
        severity: pool.isDesired ? .error : .warning)
    }
  }
}
