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
      Example(does: "List them for a program to read", call: "mvm-core rules -f json"),
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
  case .json: program.output.write(json(of: rules))
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

private func json(of rules: [RuleDescription]) -> String {
  var writer = WireWriter(.pretty)
  writer.object { writer in
    writer.formatVersion()
    writer.member("rules") { writer in
      writer.list(rules) { rule, writer in
        writer.object { writer in
          writer.member("code") { $0.string(rule.code) }
          writer.member("name") { $0.string(rule.name) }
          writer.member("severity") { $0.string(rule.severity.rawValue) }
          writer.member("documents") { rule.documents.map(\.rawValue).write(to: &$0) }
          writer.member("summary") { $0.string(rule.summary) }
          writer.member("explanation") { $0.string(rule.explanation) }
        }
      }
    }
  }
  return writer.document()
}

extension String {
  /// The text with spaces behind it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(self)))
  }
}
