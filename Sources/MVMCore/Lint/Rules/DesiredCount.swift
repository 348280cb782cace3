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

  /// The most instances of one state that an agent accepts for a pool.
  static let most: UInt32 = 100

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let counts = [
      ("running", pool.counts.running), ("warm", pool.counts.warm),
      ("sleeping", pool.counts.sleeping),
    ]
    for (key, count) in counts where count > most {
      report.add(
        self, at: pool.place("desired_counts", key), "\(count) \(key) instances of one pool",
        help: "an agent accepts \(most) at most: split the pool",
        severity: pool.isDesired ? .error : .warning)
    }
  }
}

extension DesiredCounts {
  /// Whether an agent accepts the counts.
  var areAccepted: Bool { max(running, warm, sleeping) <= DesiredCount.most }
}
