/// MVM603: a variant whose template has no ID of its own.
enum UnnamedVariant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM603", name: "unnamed-variant", severity: .note, since: "0.2.0",
      documents: [.templateConfig],
      summary: "A variant without a name in a config without a template_id.",
      explanation: """
        The template of a variant without a name is named after the config's `template_id` and the
        role; without a `template_id`, after the name on mvm's command line. The same file can then
        create templates with different names in each run. Add a `template_id` to the config, or a
        name to the variant.
        """,
      example: RuleExample(
        .templateConfig,
        bad: TemplateExample.config(
          #""profile": "minimal""#, variants: TemplateExample.variant(#""role": "worker""#)),
        good: TemplateExample.config(variants: TemplateExample.variant(#""role": "worker""#))))
  }

  static var check: RuleCheck { .templateConfig(visit) }

  @Sendable private static func visit(_ subject: TemplateConfigSubject, _ report: inout Report) {
    let config = subject.config
    // MVM602 has them named already.
    let twins = Set(DuplicateVariant.pairs(in: config).flatMap { [$0.later, $0.earlier] })
    let unnamed = config.variants.indices.filter {
      config.templateID(of: config.variants[$0]) == nil && !twins.contains($0)
    }
    guard let first = unnamed.first else { return }
    let more = unnamed.count > 1 ? " (and \(unnamed.count - 1) more)" : ""
    report.add(
      self, at: subject.variant(first).place(\.name),
      "the variant with the role \(quoted(config.variants[first].role))\(more) has no name and the config "
        + "no template_id: its template is named on mvm's command line",
      help: "add a template_id to the config, or a name to the variant")
  }
}
