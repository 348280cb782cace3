/// MVM604: a profile that no variant takes.
enum DeadProfile: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM604", name: "dead-profile", severity: .warning, documents: [.templateConfig],
      summary: "A top-level profile that no variant takes.",
      explanation: """
        Each variant has a profile of its own, `minimal` where none is given: the one at the top
        is not handed down. Write it in the variants.
        """,
      example: RuleExample(
        .templateConfig, at: "/profile", bad: #""python""#, good: #""minimal""#))
  }

  static var check: RuleCheck { .templateConfig(visit) }

  @Sendable private static func visit(_ template: TemplateConfigSubject, _ report: inout Report) {
    let profile = template.config.profile
    guard !template.config.variants.isEmpty, profile != "minimal",
      !template.config.variants.contains(where: { $0.profile.utf8.elementsEqual(profile.utf8) })
    else { return }
    report.add(
      self, at: template.place("profile"),
      "no variant takes profile \(quoted(profile)): each has \"minimal\" unless it says otherwise",
      help: "write the profile in each variant")
  }
}
