import MVMCore

/// The tool and its rules, as SARIF describes them.
///
/// Rules that found something come with their help and examples; for the others, which only tell
/// that they were asked, a description will do: an example can be a document of 16 MiB.
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
    SARIFText(text: text(rule), markdown: .given(markdown(rule)))
  }

  /// `VcpuCount`: the form that SARIF wants for names that no person reads first.
  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func text(_ rule: RuleDescription) -> String {
    "\(rule.summary)\n\n\(rule.explanation)"
  }

  private static func markdown(_ rule: RuleDescription) -> String {
    let example = rule.example
    return """
      **\(rule.name)** (\(rule.severity.rawValue)): \(rule.summary)

      \(rule.explanation)

      \(example.subject) is found:

      \(fenced(example.bad))

      and this is not:

      \(fenced(example.good))

      """
  }

  /// An example's text as a block of code; one too long to read is cut.
  private static func fenced(_ text: String) -> String {
    let isLong = text.utf8.count > 400
    let shown = isLong ? String(text.unicodeScalars.prefix(100)) + " …" : text
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }
    return "```json\n\(lines.joined(separator: "\n"))\n```"
  }
}
