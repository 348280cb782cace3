/// MVM602: two variants that become one template.
enum DuplicateVariant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM602", name: "duplicate-variant", severity: .error, since: "0.2.0",
      documents: [.templateConfig],
      summary: "Two variants that resolve to one template ID.",
      explanation: """
        The template of a variant gets the variant's name or, if it has none, the config's
        `template_id`, a hyphen and the role. If two variants resolve to the same ID, the second
        template replaces the first. Give one of them another name.
        """,
      example: RuleExample(
        .templateConfig,
        bad: TemplateExample.config(
          variants: TemplateExample.variant(#""role": "worker""#) + ", "
            + TemplateExample.variant(#""name": "web-worker", "role": "worker""#)),
        good: TemplateExample.config(
          variants: TemplateExample.variant(#""role": "worker""#) + ", "
            + TemplateExample.variant(#""name": "web-large", "role": "worker""#))))
  }

  static var check: RuleCheck {
    .templateConfig { subject, report in
      for (later, earlier) in pairs(in: subject.config) {
        let id = subject.config.templateID(of: subject.config.variants[later])
        report.add(
          self, at: subject.variant(later).place(\.name),
          id.map { "another variant already creates the template \(quoted($0))" }
            ?? "another variant without a name already has the role "
            + quoted(subject.config.variants[later].role),
          help: "give one of the two variants another name",
          related: [(subject.variant(earlier).place(\.name), "the other variant is here")])
      }
    }
  }

  /// The variants whose ID an earlier one has, each with that one, by their indices.
  static func pairs(in config: TemplateConfig) -> [(later: Int, earlier: Int)] {
    var named = FirstSeen()
    var unnamed = FirstSeen()
    var pairs: [(later: Int, earlier: Int)] = []
    for (index, variant) in config.variants.enumerated() {
      let first =
        if let id = config.templateID(of: variant) {
          named.first(of: id, at: index)
        } else {
          unnamed.first(of: variant.role, at: index)
        }
      if let first { pairs.append((index, first)) }
    }
    return pairs
  }
}
