import MVMCore

extension Command {
  /// `mvm-core rules`.
  static let rules = Command(
    "rules",
    summary: "List all rules with their codes and severities.",
    options: {
      CommonOptions.format
    },
    answers: Answers(yes: "The rules were listed."),
    examples: [
      Example(does: "List the rules", call: "mvm-core rules"),
      Example(does: "List them in JSON, for a program", call: "mvm-core rules -f json"),
    ],
    manual: .rules,
    run: runRules
  )
}

@Sendable private func runRules(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  let rules = Rules.all.map { $0.about }
  switch arguments[CommonOptions.format] {
  case .human: program.output.write(table(of: rules))
  case .json: program.output.write(RulesOutput(rules: rules.map(ListedRule.init)).document())
  }
  return .yes
}

/// A rule a line: code, severity, name, what it finds.
private func table(of rules: [RuleDescription]) -> String {
  let width = rules.map(\.name.utf8.count).max() ?? 0
  return rules.reduce(into: "") { text, rule in
    let severity = rule.severity.rawValue.padded(to: 7)
    text += "\(rule.code)  \(severity)  \(rule.name.padded(to: width))  \(rule.summary)\n"
  }
}

extension String {
  /// The text with spaces behind it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(self)))
  }
}
