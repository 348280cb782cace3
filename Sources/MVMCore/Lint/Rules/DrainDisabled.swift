/// MVM208: no time to drain or to shut down.
enum DrainDisabled: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM208", name: "drain-disabled", severity: .warning,
      documents: [.pool, .desiredState],
      summary: "A drain or shutdown time of 0.",
      explanation: """
        Before an instance is stopped, mvm lets its connections end for drain_timeout_seconds, and
        then lets it shut down for graceful_shutdown_seconds. With 0 the one is skipped, with 0
        the other kills it at once.
        """,
      example: RuleExample(
        .pool, at: "/runtime_policy", bad: #"{"drain_timeout_seconds": 0}"#,
        good: #"{"drain_timeout_seconds": 30}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    if pool.runtimePolicy.drainTimeoutSeconds == 0 {
      report.add(
        self, at: pool.place("runtime_policy", "drain_timeout_seconds"),
        "drain_timeout_seconds 0 cuts connections without draining",
        help: "the default is 30 seconds")
    }
    if pool.runtimePolicy.gracefulShutdownSeconds == 0 {
      report.add(
        self, at: pool.place("runtime_policy", "graceful_shutdown_seconds"),
        "graceful_shutdown_seconds 0 kills instances without shutting them down",
        help: "the default is 15 seconds")
    }
  }
}
