/// MVM109: a time that is not an RFC 3339 timestamp.
enum TimestampForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM109", name: "timestamp", severity: .warning,
      summary: "A time that is not an RFC 3339 timestamp.",
      explanation: """
        mvm writes times as `YYYY-MM-DDTHH:MM:SSZ` and keeps what it reads as text. A time of
        another form can't be compared: retention, idling and overrides then go wrong. Second 60
        exists only as 23:59:60 UTC at the end of a month, whatever the offset it is written with.
        """,
      example: RuleExample(
        .tenant, at: "/created_at", bad: #""02/03/2026""#, good: #""2026-03-02T08:00:00Z""#))
  }

  static var check: RuleCheck {
    .text([.timestamp]) { subject, report in
      guard Timestamp(subject.text) == nil else { return }
      report.add(
        self, at: subject.place, "\(quoted(subject.text)) is not an RFC 3339 timestamp",
        help: "use a timestamp such as 2026-03-02T08:00:00Z")
    }
  }
}
