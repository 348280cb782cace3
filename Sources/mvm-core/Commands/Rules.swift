extension Command {
  /// `mvm-core rules`.
  static let rules = Command(
    "rules",
    summary: "List all rules with their codes and severities.",
    options: [CommonOptions.format],
    answers: Answers(yes: "The rules were listed."),
    examples: [
      Example(does: "List the rules", call: "mvm-core rules"),
      Example(does: "List them for a program to read", call: "mvm-core rules -f json"),
    ],
    run: notBuilt
  )
}

/// Replaced by whoever builds the command.
@Sendable private func notBuilt(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  throw .notBuiltYet("rules")
}
