import MVMCore

/// `mvm-core(1)`: the program itself and its commands.
struct ProgramPage: ManualPage {
  let name = "mvm-core"
  let section = 1

  var text: String {
    let about = "inspect and validate the files of mvm, which runs fleets of Firecracker microVMs"
    let commands = CommandTable.all.map { command in
      Roff.item(".BR mvm\\-core\\-\(Roff.escape(command.name)) (1)", command.summary)
    }
    return [
      Roff.title(name, section: section),
      Roff.section("NAME", "mvm\\-core \\- \(about)\n"),
      Roff.section("SYNOPSIS", Self.synopsis),
      Roff.section("DESCRIPTION", Roff.paragraphs(Self.description)),
      Roff.section("COMMANDS", commands.joined()),
      Roff.section("OPTIONS", CommonOptions.ofProgram.map(CommandPage.option).joined()),
      CommandPage.section(Self.output), CommandPage.section(Self.arguments),
      Roff.section("EXIT STATUS", CommandPage.statuses(nil)),
      Roff.section("ENVIRONMENT", Roff.items(Manual.colorVariables)),
      Roff.section("FILES", Roff.items(Self.files)),
      Roff.section("EXAMPLES", CommandPage.examples(CommandTable.examples)),
      Roff.section(
        "SEE ALSO", Roff.references(["mvm-core-lint(1)", "mvm-core-rules(7)", "mvm-core.json(5)"])),
    ].joined()
  }

  private static let synopsis = """
    .B mvm\\-core
    .I COMMAND
    [\\fIOPTIONS\\fR]
    [\\fIARGUMENTS\\fR]
    .PP
    .B mvm\\-core \\-\\-help
    [\\fICOMMAND\\fR]
    .PP
    .B mvm\\-core \\-\\-version

    """

  private static let description = """
    mvm runs fleets of Firecracker microVMs for many tenants. A coordinator sends each node a \
    signed desired state; the node's agent applies it, and stores tenants, pools and instances in \
    JSON files. `mvm-core` reads these files, names and signatures as mvm does, and reports what \
    mvm would refuse, and what it would accept but handle differently from what the author meant.

    It needs no network, no root and no running mvm. It writes files only on request: `mvm-core \
    lint --fix`, options that name an output file, and `mvm-core keygen`.

    Most users begin with `mvm-core lint` on a directory, and `mvm-core explain` with the code of \
    a finding. `mvm-core platform` checks whether a host can run Firecracker, and `mvm-core \
    verify-signature` whether a node can trust a document.
    """

  private static let output = Manual.Section(
    "OUTPUT",
    """
    Results go to standard output; summaries, progress and errors to standard error. With `-f \
    json`, standard output is one valid JSON document with a `format_version`, also for a usage \
    error or a file that can't be read. Within one major version of the format, members are added, \
    but never renamed or removed.

    Text that comes from files is shown with control, bidirectional and invisible characters \
    escaped, such as \\u{202E}. The same input gives the same output, whatever the number of \
    threads. The exit status never depends on the format.
    """)

  private static let arguments = Manual.Section(
    "ARGUMENTS",
    """
    Options and operands can be mixed. A value follows its option as the next argument, after an \
    equals sign or, with a single letter, directly: `--format json`, `--format=json`, `-f json`, \
    `-fjson`. Letters without values can share a dash: `-qv`. `--` ends the options, and `-` in \
    place of a file is standard input. If an option is given twice, the last one counts, except \
    with `verify-signature`, `sign` and `keygen`, for which it is a usage error. Names can't be \
    abbreviated.
    """)

  private static let files = [
    Manual.Entry(TrustStore.defaultPath, "The public keys that a node trusts, *.pub."),
    Manual.Entry(ObjectPaths.defaultRoot, "The tenants, pools and instances of a node."),
  ]
}
