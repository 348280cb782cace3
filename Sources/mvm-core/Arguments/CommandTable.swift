/// The commands there are, in the order of help. A new command is a file in Commands/ and its name
/// here.
enum CommandTable {
  static var all: [Command] {
    [
      .lint, .validateID, .derive, .inspect, .whois, .fmt, .diff, .route, .transition, .paths,
      .verifySignature, .sign, .keygen, .platform,
      .explain, .rules, .schema, .completions, .help,
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
