/// MVM903: a CPU use outside 0 to 100 percent.
enum MetricRange: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM903", name: "metric-range", severity: .error, since: "0.2.0",
      documents: [.instance],
      summary: "A cpu_pct below 0, over 100 or not finite.",
      explanation: """
        `cpu_pct` is the percentage of the instance's vCPUs in use, 0 to 100. The sleep policy
        compares it with a threshold: a negative value makes a busy instance look idle, and a value
        over 100 prevents an idle one from ever sleeping. Correct the program that writes it.
        """,
      example: RuleExample(
        .instance, at: "/idle_metrics",
        bad: #"{"idle_secs": 0, "cpu_pct": 100.5, "net_bytes": 0}"#,
        good: #"{"idle_secs": 0, "cpu_pct": 100, "net_bytes": 0}"#))
  }

  static var check: RuleCheck {
    .instance { subject, report in
      let percent = subject.state.idleMetrics.cpuPercent
      guard !percent.isFinite || percent < 0 || percent > 100 else { return }
      report.add(
        self, at: subject.place(\.idleMetrics, \.cpuPercent),
        "cpu_pct is \(percent); CPU use is 0 to 100 percent",
        help: "use 0 to 100")
    }
  }
}
