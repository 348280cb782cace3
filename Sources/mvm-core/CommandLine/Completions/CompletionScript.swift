/// A script by which a shell completes what the command table declares, by the name of the shell.
enum CompletionScript: String, Choice {
  case bash, zsh, fish

  /// The script itself.
  var text: String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }

  /// What the script's file has to be called for the shell to find it.
  var fileName: String {
    switch self {
    case .bash: "mvm-core.bash"
    case .zsh: "_mvm-core"
    case .fish: "mvm-core.fish"
    }
  }
}

extension ValueKind {
  /// The name of a list of words that several options or operands take, so that a script has it
  /// once; nil for kinds whose words are where they are used.
  var sharedList: String? {
    switch self {
    case .ruleCode: "rule_codes"
    case .topic: "topics"
    case .wireType: "wire_types"
    case .hostChecks: "host_checks"
    case .command: "commands"
    case .flag, .choice, .number, .file, .directory, .choiceAndFile, .text: nil
    }
  }

  /// The kinds that have such a list, in the order in which scripts have them.
  static let shared: [ValueKind] = [.command, .ruleCode, .topic, .wireType, .hostChecks]
}

extension OptionDeclaration {
  /// Every way to write it: `-f`, `--format`.
  var spellings: [String] { [short.map { "-\($0)" }, long].compactMap { $0 } }

  /// What it does in a few words: its documentation up to the first pause.
  var brief: String { doc.firstClause }
}

extension String {
  /// The text up to the first full stop, semicolon or colon that a space or nothing follows.
  fileprivate var firstClause: String {
    var clause: [Substring] = []
    for word in split(separator: " ") {
      guard let last = word.last, ".;:".contains(last) else {
        clause.append(word)
        continue
      }
      clause.append(word.dropLast())
      break
    }
    return clause.joined(separator: " ")
  }

  /// The text between single quotes, for the shells in which nothing but them has a meaning there.
  var inSingleQuotes: String { "'" + putting("'\\''", for: "'") + "'" }

  /// The text with a backslash before each of these characters.
  func escaping(_ characters: String) -> String {
    reduce(into: "") { $0 += (characters.contains($1) ? "\\" : "") + String($1) }
  }

  /// The text with each such character replaced. The standard library's `replacing` brings in a
  /// library that the command does without.
  func putting(_ text: String, for character: Character) -> String {
    reduce(into: "") { $0 += $1 == character ? text : String($1) }
  }
}
