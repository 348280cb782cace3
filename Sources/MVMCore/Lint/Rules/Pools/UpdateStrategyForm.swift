/// MVM215: an update that can't go on, or tests nothing.
enum UpdateStrategyForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM215", name: "update-strategy", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A rolling update that can't progress, or a canary that proves nothing.",
      explanation: """
        A rolling update takes an instance away or adds one for each step: with `max_unavailable`
        and `max_surge` both 0 it can do neither and never progresses. A canary update needs at
        least one canary and no more than the pool runs, and a success threshold that is a fraction
        of healthy instances, from 0 to 1: 95 percent is 0.95.
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
      self, at: pool.desired.place(\.defaultUpdateStrategy, \RollingUpdateStrategy.maxSurge),
      "max_unavailable and max_surge are both 0, so a rolling update never makes progress",
      help: "set one of them to at least 1",
      related: [
        (
          pool.desired.place(\.defaultUpdateStrategy, \RollingUpdateStrategy.maxUnavailable),
          "max_unavailable"
        )
      ])
  }

  private static func visit(
    _ canary: CanaryStrategy, of pool: PoolSubject, _ report: inout Report
  ) {
    let place = pool.desired.place(\.defaultUpdateStrategy, \CanaryStrategy.canaryCount)
    let (count, running) = (canary.canaryCount, pool.counts.running)
    if count == 0 {
      report.add(
        self, at: place, "canary_count is 0, so the new revision is tested on no instance",
        help: "use at least 1")
    } else if count > running, !pool.counts.areIdle {
      report.add(
        self, at: place, "canary_count is \(count), but the pool has \(running) running",
        help: "use no more canaries than running instances",
        related: [(pool.place(\.desiredCounts, \.running), "\(running) running")])
    }
  }

  private static func visitThreshold(
    _ threshold: Double, of pool: PoolSubject, _ report: inout Report
  ) {
    guard !(0...1).contains(threshold) else { return }
    let number = String(decoding: threshold.json(), as: UTF8.self)
    report.add(
      self, at: pool.desired.place(\.defaultUpdateStrategy, \CanaryStrategy.successThreshold),
      threshold < 0
        ? "success_threshold is \(number), which every canary reaches; it is a fraction from 0 to 1"
        : "success_threshold is \(number), which no canary reaches; it is a fraction from 0 to 1",
      help: "use a fraction from 0 to 1; mvm's default is 0.95")
  }
}
