/// MVM607: a template changed before it was made.
enum UpdatedBeforeCreated: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM607", name: "updated-before-created", severity: .warning, since: "0.2.0",
      documents: [.template],
      summary: "An updated_at earlier than created_at.",
      explanation: """
        mvm sets both times when it creates a template, and `updated_at` with each change. An update
        before the creation results from editing by hand, or from a clock that was set back, and
        then it is unknown which of two copies of the template is newer. Correct the time that is
        wrong.
        """,
      example: RuleExample(
        .template, at: "/updated_at", bad: #""2026-03-01T08:00:00Z""#,
        good: #""2026-03-02T08:00:00Z""#))
  }

  static var check: RuleCheck {
    .template { subject, report in
      guard let times = subject.times, let created = Timestamp(times.created),
        let updated = Timestamp(times.updated), updated < created
      else { return }
      report.add(
        self, at: subject.place(\.updatedAt),
        "updated_at is \(quoted(times.updated)), before created_at (\(quoted(times.created)))",
        help: "correct the time that is wrong",
        related: [(subject.place(\.createdAt), "created_at is set here")])
    }
  }
}
