/// MVM903: a CPU share that can't be.
enum MetricRange: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM903", name: "metric-range", severity: .error, documents: [.instance],
      summary: "A `cpu_pct` below 0 or over 100.",
      explanation: """
        cpu_pct is the instance's share of its own virtual CPUs, from 0 to 100 per cent. Another
        value makes the sleep policy decide by chance.
        """,
      example: RuleExample(
        .instance, at: "/idle_metrics", bad: #"{"idle_secs": 0, "cpu_pct": 101, "net_bytes": 0}"#,
        good: #"{"idle_secs": 0, "cpu_pct": 100, "net_bytes": 0}"#))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ instance: InstanceSubject, _ report: inout Report) {
    let share = instance.state.idleMetrics.cpuPercent
    guard !(0...100).contains(share) else { return }
    report.add(
      self, at: instance.place("idle_metrics", "cpu_pct"), "a CPU share of \(share) %",
      help: "it is from 0 to 100")
  }
}
