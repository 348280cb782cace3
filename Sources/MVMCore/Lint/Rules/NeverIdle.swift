/// MVM212: thresholds below which no instance ever is.
enum NeverIdle: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM212", name: "never-idle", severity: .warning, documents: [.desiredState],
      summary: "A sleep policy by which no instance ever counts as idle, or every one does.",
      explanation: """
        An instance counts as idle while its CPU use and its network bytes are strictly below
        cpu_threshold and net_bytes_threshold. Nothing is below 0. A CPU threshold over 100 per
        cent is always met.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/sleep_policy", bad: #"{"net_bytes_threshold": 0}"#,
        good: #"{"net_bytes_threshold": 1024}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard let policy = pool.sleepPolicy else { return }
    let cpu = pool.place("sleep_policy", "cpu_threshold")
    if policy.cpuThreshold <= 0 {
      report.add(
        self, at: cpu,
        "no instance's CPU use is below \(policy.cpuThreshold) %, so none ever sleeps",
        help: "the default is 5")
    } else if policy.cpuThreshold > 100 {
      report.add(
        self, at: cpu, "every instance's CPU use is below \(policy.cpuThreshold) %",
        help: "give a threshold from 0 to 100 per cent; the default is 5")
    }
    if policy.netBytesThreshold == 0 {
      report.add(
        self, at: pool.place("sleep_policy", "net_bytes_threshold"),
        "no instance has less than 0 bytes of traffic, so none ever sleeps",
        help: "the default is 1024")
    }
  }
}
