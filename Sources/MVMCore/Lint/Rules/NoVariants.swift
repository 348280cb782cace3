/// MVM601: a template without variants.
enum NoVariants: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM601", name: "no-variants", severity: .warning, documents: [.templateConfig],
      summary: "An empty list of variants.",
      explanation: """
        mvm makes a template for each variant. An empty list makes none, without a word.
        """,
      example: RuleExample(
        .templateConfig, at: "/variants", bad: #"[]"#,
        good: #"[{"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}]"#))
  }

  static var check: RuleCheck { .templateConfig(visit) }

  @Sendable private static func visit(_ template: TemplateConfigSubject, _ report: inout Report) {
    guard template.config.variants.isEmpty else { return }
    report.add(
      self, at: template.place("variants"), "no variants, so no template is made", help: "add one")
  }
}
