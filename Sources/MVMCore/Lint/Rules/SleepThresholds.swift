/// MVM211: sleep thresholds that can't both take effect.
enum SleepThresholds: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM211", name: "sleep-thresholds", severity: .warning, documents: [.desiredState],
      summary: "Sleep thresholds in the wrong order, or below the minimum time of running.",
      explanation: """
        An idle instance becomes warm after warm_threshold_secs and sleeps after
        sleep_threshold_secs. Where the first is not below the second, the warm state is passed
        through at once. A warm threshold below the pool's min_running_seconds never takes effect
        in time.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/sleep_policy",
        bad: #"{"warm_threshold_secs": 900, "sleep_threshold_secs": 900}"#,
        good: #"{"warm_threshold_secs": 300, "sleep_threshold_secs": 900}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard let policy = pool.sleepPolicy else { return }
    let (warm, sleep) = (policy.warmThresholdSeconds, policy.sleepThresholdSeconds)
    let place = pool.place("sleep_policy", "warm_threshold_secs")
    if warm >= sleep {
      report.add(
        self, at: place, "warm_threshold_secs \(warm) is not below sleep_threshold_secs \(sleep)",
        help: "an instance is warm between the two: make the first smaller")
    } else if warm < pool.runtimePolicy.minRunningSeconds {
      report.add(
        self, at: place,
        "warm_threshold_secs \(warm) is below min_running_seconds "
          + "\(pool.runtimePolicy.minRunningSeconds)",
        help: "no instance becomes warm before the latter: make the threshold as long at least")
    }
  }
}
