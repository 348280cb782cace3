/// MVM212: idle thresholds that nothing, or everything, is below.
enum NeverIdle: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM212", name: "never-idle", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A threshold that no instance is ever below, or a CPU threshold over 100 percent.",
      explanation: """
        An instance is meant to count as idle while its CPU use and its traffic are both below
        their thresholds. Nothing is below 0, so no instance ever would. The CPU threshold is in
        percent: over 100, an instance would count as idle however busy it is. The last open agent
        does not apply `sleep_policy`: it always uses 5 percent and 1024 bytes.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/sleep_policy",
        bad: #"{"net_bytes_threshold": 0}"#, good: #"{"net_bytes_threshold": 1024}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard let policy = pool.sleepPolicy else { return }
    let cpu = policy.cpuThreshold
    if cpu <= 0 || cpu > 100 {
      let number = String(decoding: cpu.json(), as: UTF8.self)
      report.add(
        self, at: pool.desired.place(\.sleepPolicy, \.cpuThreshold),
        cpu <= 0
          ? "cpu_threshold is \(number) %; CPU use is never below it, so no instance would count as "
            + "idle"
          : "cpu_threshold is \(number) %; over 100 %, even a busy instance would count as idle",
        help: "use a percentage over 0 and up to 100; mvm's default is 5")
    }
    if policy.netBytesThreshold == 0 {
      report.add(
        self, at: pool.desired.place(\.sleepPolicy, \.netBytesThreshold),
        "net_bytes_threshold is 0 bytes; traffic is never below it, so no instance would count as "
          + "idle",
        help: "use a number of bytes that an idle instance stays below; mvm's default is 1024")
    }
  }
}

extension SleepPolicyConfig {
  /// Whether no instance is ever below both thresholds.
  var neverSleeps: Bool { cpuThreshold <= 0 || netBytesThreshold == 0 }
}
