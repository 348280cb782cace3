import MVMCore

extension Command {
  /// `mvm-core explain CODE…`.
  static let explain = Command(
    "explain",
    summary: "Explain a rule, a group of rules, or a check of platform.",
    operands: {
      ExplainOptions.codes
    },
    answers: Answers(yes: "Everything was explained."),
    examples: [
      Example(does: "Explain the rule of a finding", call: "mvm-core explain MVM201"),
      Example(
        does: "Explain a reason why KVM can't be used", call: "mvm-core explain kvm-permission"),
    ],
    manual: .explain,
    run: runExplain
  )
}

/// What `explain` takes.
enum ExplainOptions {
  static let codes = Operand<[Argument]>(
    "CODE", kind: .topic, count: .oneOrMore,
    doc: """
      Codes or names of rules, such as MVM201; a prefix, such as MVM2, to list a group; checks and \
      causes of platform, such as kvm-permission.
      """)
}

@Sendable private func runExplain(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  var texts: [String] = []
  for argument in arguments[ExplainOptions.codes] {
    let name = argument.text
    if let text = PlatformExplanation.text(of: name.lowercasedASCII) {
      texts.append(text)
      continue
    }
    guard let rule = Rules.rule(name.uppercasedASCII) ?? Rules.rule(name.lowercasedASCII) else {
      let known =
        Rules.all.flatMap { [$0.about.code, $0.about.name] }
        + PlatformExplanation.names
      throw .usage(.invalidValue(of: "CODE", argument, .choice(of: known)))
    }
    texts.append(RuleText(rule).full)
  }
  program.output.write(texts.joined(separator: "\n"))
  return .yes
}
