/// MVM215: an update that can't go on, or tests nothing.
enum UpdateStrategyForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM215", name: "update-strategy", severity: .warning, documents: [.desiredState],
      summary: "A rolling update without room, or a canary that can't tell anything.",
      explanation: """
        A rolling update takes an instance away or adds one for each step: with `max_unavailable`
        and `max_surge` both 0 it can do neither and never goes on. A canary update needs at least
        one canary and no more than the pool runs, and a success threshold that is a share of
        healthy instances, from 0 to 1: 95 percent is 0.95.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/default_update_strategy",
        bad: #"{"type": "canary", "canary_count": 1, "success_threshold": 95}"#,
        good: #"{"type": "canary", "canary_count": 1, "success_threshold": 0.95}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    switch pool.updateStrategy {
    case .rolling(let rolling): visit(rolling, of: pool, &report)
    case .canary(let canary):
      visit(canary, of: pool, &report)
      visitThreshold(canary.successThreshold, of: pool, &report)
    case nil: break
    }
  }

  private static func visit(
    _ rolling: RollingUpdateStrategy, of pool: PoolSubject, _ report: inout Report
  ) {
    guard rolling.maxUnavailable == 0, rolling.maxSurge == 0 else { return }
    report.add(
      self, at: pool.place("default_update_strategy", "max_surge"),
      "with max_unavailable and max_surge both 0 a rolling update never goes on",
      help: "let one of them be at least 1",
      related: [(pool.place("default_update_strategy", "max_unavailable"), "max_unavailable")])
  }

  private static func visit(
    _ canary: CanaryStrategy, of pool: PoolSubject, _ report: inout Report
  ) {
    let place = pool.place("default_update_strategy", "canary_count")
    let (count, running) = (canary.canaryCount, pool.counts.running)
    if count == 0 {
      report.add(
        self, at: place, "no canary: the new revision is tried on nothing", help: "want at least 1")
    } else if count > running, !pool.counts.areIdle {
      report.add(
        self, at: place, "\(counted(count, "canary", "canaries")) in a pool of \(running) running",
        help: "want no more canaries than running instances",
        related: [(pool.place("desired_counts", "running"), "\(running) running")])
    }
  }

  private static func visitThreshold(
    _ threshold: Double, of pool: PoolSubject, _ report: inout Report
  ) {
    guard !(0...1).contains(threshold) else { return }
    let number = String(decoding: threshold.json(), as: UTF8.self)
    report.add(
      self, at: pool.place("default_update_strategy", "success_threshold"),
      threshold < 0
        ? "every canary reaches a success threshold of \(number)"
        : "no canary reaches a success threshold of \(number)",
      help: "write a share from 0 to 1; mvm's default is 0.95")
  }
}
