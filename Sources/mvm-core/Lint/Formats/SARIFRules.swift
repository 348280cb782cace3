import MVMCore

/// The tool and its rules, as SARIF describes them.
///
/// Rules that found something come with their help and examples; the others, which were
/// only applied, have a description: an example can be a document of 16 MiB.
struct SARIFRules {
  let rules: [RuleDescription]
  /// The codes of the rules that found something.
  let reported: Set<ByteText>

  var output: [SARIFRule] {
    rules.map { rule in
      let isReported = reported.contains(ByteText(rule.code))
      return SARIFRule(
        id: rule.code, name: Self.pascalCase(rule.name), summary: SARIFText(text: rule.summary),
        explanation: SARIFText(text: rule.explanation),
        help: Added(isReported ? Self.help(of: rule) : nil),
        configuration: .init(level: rule.severity.rawValue))
    }
  }

  private static func help(of rule: RuleDescription) -> SARIFText {
    let text = "\(rule.summary)\n\n\(rule.explanation)"
    let markdown = Rules.rule(rule.code).map { RuleText($0).markdown } ?? text
    return SARIFText(text: text, markdown: .given(markdown))
  }

  /// `VcpuCount`: the form that SARIF wants for names that no person reads first.
  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
