/// MVM109: a time that is not an RFC 3339 timestamp.
enum TimestampForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM109", name: "timestamp", severity: .warning, since: "0.1.0",
      summary: "A time that is not an RFC 3339 timestamp.",
      explanation: """
        mvm writes times as `YYYY-MM-DDTHH:MM:SSZ` and keeps the times that it reads as text. A time
        in another form can't be compared, so retention, idle detection and overrides fail. Second 60
        exists only at 23:59:60 UTC at the end of a month, whatever the offset. Write the time as mvm
        does.
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
