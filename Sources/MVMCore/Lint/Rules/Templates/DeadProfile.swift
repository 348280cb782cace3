/// MVM604: a profile that no variant uses.
enum DeadProfile: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM604", name: "dead-profile", severity: .warning, since: "0.2.0",
      documents: [.templateConfig],
      summary: "A profile of the whole config that no variant uses.",
      explanation: """
        A variant without a `profile` uses `minimal`, not the profile of the config. If no variant
        names the config's profile, it has no effect, and variants that should have it are built as
        `minimal`. Set the profile in each variant.
        """,
      example: RuleExample(
        .templateConfig,
        bad: TemplateExample.config(
          #""template_id": "web", "profile": "python""#,
          variants: TemplateExample.variant(#""role": "worker""#)),
        good: TemplateExample.config(
          #""template_id": "web", "profile": "python""#,
          variants: TemplateExample.variant(#""role": "worker", "profile": "python""#))))
  }

  static var check: RuleCheck { .templateConfig(visit) }

  @Sendable private static func visit(_ subject: TemplateConfigSubject, _ report: inout Report) {
    let config = subject.config
    let isTaken = ([TemplateVariant.defaultProfile] + config.variants.map(\.profile)).contains {
      $0.utf8.elementsEqual(config.profile.utf8)
    }
    guard !isTaken, let heir = subject.givesProfile.firstIndex(of: false) else { return }
    report.add(
      self, at: subject.place(\.profile),
      "no variant has the profile \(quoted(config.profile)); those without one use \"minimal\"",
      help: "set profile in each variant",
      related: [(subject.variant(heir).place(\.profile), "this variant is built as minimal")])
  }
}

extension TemplateVariant {
  /// The profile of variants that name none.
  fileprivate static let defaultProfile = "minimal"
}
