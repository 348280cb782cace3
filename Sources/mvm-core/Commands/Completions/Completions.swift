extension Command {
  /// `mvm-core completions bash|zsh|fish`.
  static let completions = Command(
    "completions",
    summary: "Print a script with which a shell completes mvm-core's arguments.",
    operands: {
      CompletionsOptions.shell
    },
    answers: Answers(yes: "The script was printed."),
    examples: [
      Example(
        does: "Load it into the current Bash",
        call: "source <(mvm-core completions bash)"),
      Example(
        does: "Install it for Zsh, in a directory of fpath",
        call: "mvm-core completions zsh > /usr/local/share/zsh/site-functions/_mvm-core"),
      Example(
        does: "Install it for fish",
        call: "mvm-core completions fish > ~/.config/fish/completions/mvm-core.fish"),
    ],
    manual: .completions,
    run: runCompletions
  )
}

/// What `completions` takes.
enum CompletionsOptions {
  static let shell = Operand<CompletionScript>(
    "SHELL", fallback: .bash, doc: "The shell that uses the script.")
}

@Sendable private func runCompletions(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  program.output.write(arguments[CompletionsOptions.shell].text)
  return .yes
}
