/// MVM607: a template updated before it was made.
enum UpdatedBeforeCreated: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM607", name: "updated-before-created", severity: .warning, documents: [.template],
      summary: "`updated_at` earlier than `created_at`.",
      explanation: """
        mvm compares a template's updated_at with its revisions' times to see whether it was built
        since. With a time before its making it never is.
        """,
      example: RuleExample(
        .template, at: "/updated_at", bad: #""2020-01-01T00:00:00Z""#,
        good: #""2030-01-01T00:00:00Z""#))
  }

  static var check: RuleCheck { .template(visit) }

  @Sendable private static func visit(_ template: TemplateSubject, _ report: inout Report) {
    guard let times = template.times, let made = Timestamp(times.created),
      let updated = Timestamp(times.updated), updated < made
    else { return }
    report.add(
      self, at: template.place("updated_at"),
      "updated at \(times.updated), before it was made at \(times.created)",
      help: "one of the two is wrong", related: [(template.place("created_at"), "made here")])
  }
}
