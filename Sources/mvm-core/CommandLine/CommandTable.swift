/// The commands there are, in the order of help. A new command is a folder in Commands/ and its name
/// here.
enum CommandTable {
  static var all: [Command] {
    [
      .lint, .validateID, .derive, .inspect, .whois, .fmt, .diff, .route, .transition, .paths,
      .verifySignature, .sign, .keygen, .platform,
      .explain, .rules, .schema, .completions, .help,
    ]
  }

  /// What the program is, in a sentence.
  static let about = """
    mvm-core inspects and validates the files and names of mvm, which runs fleets of Firecracker \
    microVMs.
    """

  /// Calls to begin with.
  static var examples: [Command.Example] {
    [
      Command.Example(does: "Check everything below the current directory", call: "mvm-core lint"),
      Command.Example(
        does: "Explain what a finding is about", call: "mvm-core explain MVM201"),
      Command.Example(does: "Show how to use a command", call: "mvm-core help lint"),
    ]
  }

  /// The command of that name.
  static func command(named name: [UInt8]) -> Command? {
    all.first { $0.name.utf8.elementsEqual(name) }
  }

  /// Words that people know from other tools, and the command they mean here.
  static let synonyms: KeyValuePairs = [
    "check": "lint", "verify": "verify-signature", "doctor": "platform",
  ]
}
