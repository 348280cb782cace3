extension Command {
  /// `mvm-core help [COMMAND]`.
  static let help = Command(
    "help",
    summary: "List all commands, or show how to use one.",
    operands: {
      HelpOptions.command
    },
    answers: Answers(yes: "The help was shown."),
    examples: [
      Example(does: "List the commands", call: "mvm-core help"),
      Example(does: "Show how to use a command", call: "mvm-core help lint"),
    ],
    manual: .help,
    run: showHelp
  )
}

enum HelpOptions {
  static let command = Operand<Argument?>(
    "COMMAND", kind: .command, doc: "The command whose help is shown.")
}

/// Writes the overview, or a command's help.
@Sendable private func showHelp(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  guard let name = arguments[HelpOptions.command] else {
    program.output.write(HelpText(program.layout).overview())
    return .yes
  }
  guard let command = CommandTable.command(named: name.bytes) else {
    throw .usage(.unknownCommand(name))
  }
  program.output.write(HelpText(program.layout).help(for: command))
  return .yes
}
