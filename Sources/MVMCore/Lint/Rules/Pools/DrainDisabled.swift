/// MVM208: instances that get no time to finish or to shut down.
enum DrainDisabled: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM208", name: "drain-disabled", severity: .warning, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "No time to drain, or to shut down.",
      explanation: """
        `drain_timeout_seconds` 0 does not mean forever: draining is skipped, and work in progress
        is lost when an instance sleeps. `graceful_shutdown_seconds` 0 kills an instance at once,
        with whatever it has not yet written. Remove the keys to use mvm's defaults of 30 and 15
        seconds.
        """,
      example: RuleExample(
        .pool, at: "/runtime_policy", bad: #"{"drain_timeout_seconds": 0}"#,
        good: #"{"drain_timeout_seconds": 30}"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    if pool.runtimePolicy.drainTimeoutSeconds == 0 {
      report.add(
        self, at: pool.place(\.runtimePolicy, \.drainTimeoutSeconds),
        "drain_timeout_seconds is 0, so work in progress is lost when an instance sleeps",
        help: "use the number of seconds that the work takes; mvm's default is 30")
    }
    if pool.runtimePolicy.gracefulShutdownSeconds == 0 {
      report.add(
        self, at: pool.place(\.runtimePolicy, \.gracefulShutdownSeconds),
        "graceful_shutdown_seconds is 0, so an instance is killed without a shutdown",
        help: "use the number of seconds that a shutdown takes; mvm's default is 15")
    }
  }
}
