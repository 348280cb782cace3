/// MVM211: sleep thresholds in the wrong order.
enum SleepThresholds: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM211", name: "sleep-thresholds", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A warm threshold not below the sleep threshold, or below the least running time.",
      explanation: """
        An idle instance is meant to become warm after `warm_threshold_secs` and to sleep after
        `sleep_threshold_secs`, both counted from when it was last busy, and never to become warm
        before it has run for `min_running_seconds`: a sleep threshold that is not above the warm
        one, and a warm one below that minimum, decide nothing. The last open agent does not apply
        `sleep_policy`: it always uses 300 and 900 seconds.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/sleep_policy",
        bad: #"{"warm_threshold_secs": 900, "sleep_threshold_secs": 300}"#,
        good: #"{"warm_threshold_secs": 300, "sleep_threshold_secs": 900}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard let policy = pool.sleepPolicy,
      policy.warmThresholdSeconds >= policy.sleepThresholdSeconds
        || policy.warmThresholdSeconds < pool.runtimePolicy.minRunningSeconds
    else { return }
    let warm = pool.desired.place(\.sleepPolicy, \.warmThresholdSeconds)
    let sleep = pool.desired.place(\.sleepPolicy, \.sleepThresholdSeconds)
    let (warmSeconds, sleepSeconds) = (policy.warmThresholdSeconds, policy.sleepThresholdSeconds)
    if warmSeconds >= sleepSeconds {
      let place = report.isWritten(sleep) ? sleep : warm
      report.add(
        self, at: place,
        "sleep_threshold_secs is \(sleepSeconds) s, not above warm_threshold_secs "
          + "(\(warmSeconds) s)",
        help: "make sleep_threshold_secs larger than warm_threshold_secs")
    }
    let least = pool.runtimePolicy.minRunningSeconds
    if warmSeconds < least {
      let minimum = pool.place(\.runtimePolicy, \.minRunningSeconds)
      report.add(
        self, at: report.isWritten(warm) || !report.isWritten(minimum) ? warm : minimum,
        "warm_threshold_secs is \(warmSeconds) s, below min_running_seconds (\(least) s)",
        help: "raise warm_threshold_secs to \(least), or lower min_running_seconds")
    }
  }
}
