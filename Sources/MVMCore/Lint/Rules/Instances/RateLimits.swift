/// MVM923: limits of which one never counts.
enum RateLimits: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM923", name: "rate-limits", severity: .warning, documents: [.securityPolicy],
      summary: "A limit on frames that the other one never lets be reached, or none at all.",
      explanation: """
        A session may carry so many frames a second and so many a minute; 0 is no limit. More than
        60 times the frames of a second never come in a minute, and more frames than a minute has
        never in a second: such a limit does nothing. With both 0 a guest can keep the host busy as
        it likes. The defaults are 100 a second and 3000 a minute.
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
        self, at: subject.place("rate_limits", "frames_per_second"),
        "a session may carry any number of frames", help: "limit one of the two",
        related: [(subject.place("rate_limits", "frames_per_minute"), "no limit here either")])
    } else if second == 0 || minute == 0 {
      return
    } else if UInt64(minute) > UInt64(second) * 60 {
      report.add(
        self, at: subject.place("rate_limits", "frames_per_minute"),
        "\(second) frames a second never make \(minute) a minute",
        help: "at most \(UInt64(second) * 60) have an effect",
        related: [(subject.place("rate_limits", "frames_per_second"), "the limit a second")])
    } else if second > minute {
      report.add(
        self, at: subject.place("rate_limits", "frames_per_second"),
        "a limit of \(minute) frames a minute never lets \(second) through in a second",
        help: "at most \(minute) have an effect",
        related: [(subject.place("rate_limits", "frames_per_minute"), "the limit a minute")])
    }
  }
}
