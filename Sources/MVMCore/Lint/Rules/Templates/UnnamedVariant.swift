/// MVM603: a variant whose template has no ID of its own.
enum UnnamedVariant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM603", name: "unnamed-variant", severity: .note, documents: [.templateConfig],
      summary: "A variant without a name in a config without a template_id.",
      explanation: """
        The template of a variant without a name is named after the config's `template_id` and the
        role; without a `template_id`, after the name on mvm's command line. The same file then
        creates templates of different names from one run to the next. Give the config a
        `template_id`, or the variant a name.
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
    let all = unnamed.count > 1 ? " (and \(unnamed.count - 1) more variants')" : ""
    report.add(
      self, at: subject.variant(first, "name"),
      "this variant's\(all) template gets its name from the command line",
      help: "add a template_id, or give the variant a name")
  }
}
