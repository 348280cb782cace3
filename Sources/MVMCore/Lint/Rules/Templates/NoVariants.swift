/// MVM601: a template config that gives no template.
enum NoVariants: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM601", name: "no-variants", severity: .warning, since: "0.2.0",
      documents: [.templateConfig],
      summary: "An empty list of variants, which creates nothing.",
      explanation: """
        Each variant of a template config becomes a template. From an empty list mvm creates none,
        and reports success. Add a variant with a role, vCPUs and memory.
        """,
      example: RuleExample(
        .templateConfig, bad: TemplateExample.config(variants: ""),
        good: TemplateExample.config(
          variants: TemplateExample.variant(#""name": "web-worker", "role": "worker""#))))
  }

  static var check: RuleCheck {
    .templateConfig { subject, report in
      guard subject.config.variants.isEmpty else { return }
      report.add(
        self, at: subject.place(\.variants), "variants is empty, so no template is created",
        help: "add a variant with role, vcpus and mem_mib")
    }
  }
}
