extension Command {
  /// `mvm-core validate-id [-k KIND] ID…|-`.
  static let validateID = Command(
    "validate-id",
    summary: "Check whether names are valid as mvm's identifiers.",
    operands: [ValidateIDOptions.identifiers],
    options: [ValidateIDOptions.kind, CommonOptions.format, CommonOptions.quiet],
    answers: Answers(yes: "Every name is valid.", no: "At least one name is not valid."),
    examples: [
      Example(does: "Check a tenant's name", call: "mvm-core validate-id acme"),
      Example(
        does: "Check many pool names, one a line",
        call: "mvm-core validate-id --kind pool - < pools.txt"),
      Example(
        does: "Ask in a script", call: "if mvm-core validate-id -qq \"$name\"; then ...; fi"),
    ],
    run: notBuilt
  )
}

/// What `validate-id` takes.
enum ValidateIDOptions {
  /// What a name can be the name of.
  enum Kind: String, Choice {
    case tenant, pool, vm, instance, template, flake, path
  }

  static let identifiers = Operand<[Argument]>(
    "ID|-", count: .oneOrMore,
    doc: "The names to check; - reads them from standard input, one a line.")

  static let kind = Option<Kind>(
    "--kind", short: "k", value: "KIND", default: .tenant, doc: "What the names are names of.")
}

/// Replaced by whoever builds the command.
@Sendable private func notBuilt(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  throw .notBuiltYet("validate-id")
}
