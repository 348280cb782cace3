/// MVM923: limits of which one has no effect.
enum RateLimits: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM923", name: "rate-limits", severity: .warning, since: "0.2.0",
      documents: [.securityPolicy],
      summary: "A limit on frames that the other limit makes unreachable, or no limit at all.",
      explanation: """
        A session may carry a number of frames per second and per minute; 0 is no limit. If the limit
        per minute is over 60 times the limit per second, or the limit per second is over the limit
        per minute, it is never reached and has no effect. If both are 0, a guest can keep the host
        busy without bound. The defaults are 100 per second and 3000 per minute.
        """,
      example: RuleExample(
        .securityPolicy, at: "/rate_limits",
        bad: #"{"frames_per_second": 10, "frames_per_minute": 601}"#,
        good: #"{"frames_per_second": 10, "frames_per_minute": 600}"#))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ subject: SecurityPolicySubject, _ report: inout Report) {
    let second = subject.policy.rateLimits.framesPerSecond
    let minute = subject.policy.rateLimits.framesPerMinute
    if second == 0, minute == 0 {
      report.add(
        self, at: subject.place(\.rateLimits, \.framesPerSecond),
        "frames_per_second and frames_per_minute are 0, so sessions have no limit",
        help: "set at least one of the two, such as 100 per second",
        related: [
          (subject.place(\.rateLimits, \.framesPerMinute), "frames_per_minute is 0 here")
        ])
    } else if second == 0 || minute == 0 {
      return
    } else if UInt64(minute) > UInt64(second) * 60 {
      report.add(
        self, at: subject.place(\.rateLimits, \.framesPerMinute),
        "frames_per_minute is \(minute), but \(second) frames per second never exceed "
          + "\(UInt64(second) * 60) per minute",
        help: "use at most \(UInt64(second) * 60)",
        related: [
          (subject.place(\.rateLimits, \.framesPerSecond), "frames_per_second is \(second)")
        ])
    } else if second > minute {
      report.add(
        self, at: subject.place(\.rateLimits, \.framesPerSecond),
        "frames_per_second is \(second), but \(minute) frames per minute never exceed \(minute) per second",
        help: "use at most \(minute)",
        related: [
          (subject.place(\.rateLimits, \.framesPerMinute), "frames_per_minute is \(minute)")
        ])
    }
  }
}
