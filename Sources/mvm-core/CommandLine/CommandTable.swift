/// The commands there are, in the order of help. A new command is a folder in Commands/ and its name
/// here.
enum CommandTable {
  static var all: [Command] { groups.flatMap(\.commands) }

  /// Commands for one purpose.
  struct Group {
    let title: String
    let commands: [Command]
  }

  /// The commands by what they are for.
  static var groups: [Group] {
    [
      Group(title: "Check files", commands: [.lint, .explain, .rules]),
      Group(title: "Read and compare files", commands: [.inspect, .diff, .fmt, .route, .schema]),
      Group(
        title: "Names and life cycle",
        commands: [.whois, .derive, .validateID, .transition, .paths]),
      Group(title: "Signatures", commands: [.verifySignature, .sign, .keygen]),
      Group(title: "Host", commands: [.platform]),
      Group(title: "Help", commands: [.help, .completions]),
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
