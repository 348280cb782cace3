/// MVM923: rate limits that can't both matter.
enum RateLimits: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM923", name: "rate-limits", severity: .warning, documents: [.securityPolicy],
      summary: "A limit that the other one makes useless, or none at all.",
      explanation: """
        A session may carry so many frames a second and so many a minute; 0 is no limit. More a
        minute than sixty times those a second is never reached, and fewer a minute than a
        second's makes the latter useless.
        """,
      example: RuleExample(
        .securityPolicy, at: "/rate_limits",
        bad: #"{"frames_per_second": 10, "frames_per_minute": 601}"#,
        good: #"{"frames_per_second": 10, "frames_per_minute": 600}"#))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ policy: SecurityPolicySubject, _ report: inout Report) {
    let limits = policy.policy.rateLimits
    let (second, minute) = (UInt64(limits.framesPerSecond), UInt64(limits.framesPerMinute))
    let key = policy.place("rate_limits", "frames_per_minute")
    if second == 0, minute == 0 {
      report.add(
        self, at: policy.place("rate_limits"), "frames are not limited at all",
        help: "limit them by the second or by the minute")
    } else if second > 0, minute > second * 60 {
      report.add(
        self, at: key, "\(minute) frames a minute can't be reached with \(second) a second",
        help: "\(second * 60) are what a minute has")
    } else if minute > 0, minute < second {
      report.add(
        self, at: key, "\(minute) frames a minute makes the limit of \(second) a second useless",
        help: "allow at least as many a minute as a second")
    }
  }
}
