/// MVM602: two variants of one template.
enum DuplicateVariant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM602", name: "duplicate-variant", severity: .error, documents: [.templateConfig],
      summary: "Two variants that resolve to one template ID.",
      explanation: """
        A variant's template is called by its name or, without one, by the config's template_id
        and its role. Two variants of one name overwrite each other.
        """,
      example: RuleExample(
        .templateConfig, at: "/variants",
        bad:
          #"[{"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}, {"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}]"#,
        good: #"[{"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}]"#))
  }

  static var check: RuleCheck { .templateConfig(visit) }

  @Sendable private static func visit(_ template: TemplateConfigSubject, _ report: inout Report) {
    var seen = FirstSeen()
    for (index, variant) in template.config.variants.enumerated() {
      let name = template.name(of: variant)
      guard let first = seen.first(of: name, at: index), !name.hasPrefix("-") else { continue }
      report.add(
        self, at: template.variant(index, variant.name.isEmpty ? "role" : "name"),
        "another variant makes template \(quoted(name)) too", help: "give each a name of its own",
        related: [(template.variant(first), "first here")])
    }
  }
}
