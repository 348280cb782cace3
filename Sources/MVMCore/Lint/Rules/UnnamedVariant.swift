/// MVM603: a variant without a name.
enum UnnamedVariant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM603", name: "unnamed-variant", severity: .note, documents: [.templateConfig],
      summary: "No name and no template_id.",
      explanation: """
        A variant without a name is called by the config's template_id. Without that too, the ID
        comes from the command line, and two calls make two templates of one file.
        """,
      example: RuleExample(
        .templateConfig, bad: config(name: ""), good: config(name: "web")))
  }

  static var check: RuleCheck { .templateConfig(visit) }

  @Sendable private static func visit(_ template: TemplateConfigSubject, _ report: inout Report) {
    guard template.config.templateID.isEmpty else { return }
    for (index, variant) in template.config.variants.enumerated() where variant.name.isEmpty {
      report.add(
        self, at: template.variant(index), "the variant's ID depends on the command line",
        help: "give it a name, or the config a template_id")
    }
  }

  private static func config(name: String) -> String {
    """
    {"flake_ref": "github:acme/web",
     "variants": [{"name": "\(name)", "role": "worker", "vcpus": 1, "mem_mib": 128}]}
    """
  }
}
