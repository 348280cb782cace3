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
) throws(CommandError) -> ExitStatus {
  let rules = Rules.all.map { $0.about }
  switch arguments[CommonOptions.format] {
  case .human: program.output.write(RuleTable.text(of: rules, program.layout))
  case .json: program.output.write(RulesOutput(rules: rules.map(ListedRule.init)).document())
  }
  return .yes
}

/// A table of rules: code, severity, name, what each finds.
enum RuleTable {
  static func text(of rules: [RuleDescription], _ layout: TextLayout) -> String {
    layout.table(rules.map { [$0.code, $0.severity.rawValue, $0.name, $0.summary] })
  }
}
