extension Command {
  /// `mvm-core explain CODE…`.
  static let explain = Command(
    "explain",
    summary: "Explain rules in full, each with a bad and a good example.",
    operands: [ExplainOptions.codes],
    answers: Answers(yes: "The rules were explained."),
    examples: [
      Example(does: "Explain a rule that a finding named", call: "mvm-core explain MVM201")
    ],
    run: notBuilt
  )
}

/// What `explain` takes.
enum ExplainOptions {
  static let codes = Operand<[Argument]>(
    "CODE", kind: .ruleCode, count: .oneOrMore, doc: "The rules' codes, such as MVM201.")
}

/// Replaced by whoever builds the command.
@Sendable private func notBuilt(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  throw .notBuiltYet("explain")
}
