/// MVM215: an update strategy that can't work.
enum UpdateStrategyValues: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM215", name: "update-strategy", severity: .warning, documents: [.desiredState],
      summary: "An update strategy that can't go on or proves nothing.",
      explanation: """
        A rolling update with neither an unavailable instance nor one too many can't take a step.
        A canary's success_threshold is a share from 0 to 1, and canary_count a number of the
        running instances, at least one.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/default_update_strategy",
        bad: #"{"type": "canary", "canary_count": 3}"#,
        good: #"{"type": "canary", "canary_count": 1}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let place = pool.place("default_update_strategy")
    switch pool.updateStrategy {
    case .rolling(let rolling) where rolling.maxUnavailable == 0 && rolling.maxSurge == 0:
      report.add(
        self, at: place, "an update with max_unavailable 0 and max_surge 0 can't take a step",
        help: "allow one of the two")
    case .canary(let canary): visit(canary, pool, &report)
    default: break
    }
  }

  private static func visit(
    _ canary: CanaryStrategy, _ pool: PoolSubject, _ report: inout Report
  ) {
    let running = pool.counts.running
    if canary.canaryCount == 0 || canary.canaryCount > max(running, 1) {
      report.add(
        self, at: pool.place("default_update_strategy", "canary_count"),
        canary.canaryCount == 0
          ? "canary_count 0 tries nothing"
          : "canary_count \(canary.canaryCount) is over the \(running) running instances",
        help: "try at least one, and fewer than run")
    }
    if !(0...1).contains(canary.successThreshold) {
      report.add(
        self, at: pool.place("default_update_strategy", "success_threshold"),
        "success_threshold \(canary.successThreshold) is not a share from 0 to 1",
        help: "0.95 is 95 per cent")
    }
  }
}
