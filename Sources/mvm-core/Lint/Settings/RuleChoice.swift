import MVMCore

/// The rules that a call asks for, and what their findings count as.
struct RuleChoice: Sendable {
  /// The options as they were given, in order.
  let given: (select: [String], ignore: [String], levels: [(prefix: String, level: RuleLevel)])
  /// `--select` and `--ignore`: codes and prefixes of codes; rules' names are their codes.
  private let selected: [String]
  private let ignored: [String]

  init(_ arguments: Arguments) throws(UsageError) {
    selected = try Self.codes(arguments[LintOptions.select], of: "--select")
    ignored = try Self.codes(arguments[LintOptions.ignore], of: "--ignore")
    given = (
      arguments[LintOptions.select].map(\.text), arguments[LintOptions.ignore].map(\.text),
      try Self.levels(arguments[LintOptions.severity])
    )
  }

  /// The levels, those of the command line before those of the configuration.
  func levels(with configuration: Configuration?) -> RuleLevels {
    var configured =
      configuration?.severity.entries.map { (Rules.code(for: $0.key) ?? $0.key, $0.value) } ?? []
    // A rule that the command line selects is checked, whatever the configuration says.
    if !selected.isEmpty { configured.removeAll { $0.1 == .off } }
    var levels = RuleLevels()
    levels.add(given.levels)
    levels.add(configured)
    return levels
  }

  /// The rules that are checked.
  func rules(_ levels: RuleLevels) -> [RuleDescription] {
    let wanted = Rules.all.map { $0.about }.filter { wants($0) }
    if levels.isEmpty { return wanted }
    return wanted.filter { levels.level(of: $0.code) != .off }.map { $0.leveled(by: levels) }
  }

  /// Whether `--select` and `--ignore` leave a rule in.
  func wants(_ rule: RuleDescription) -> Bool {
    (selected.isEmpty || selected.contains { rule.code.utf8.starts(with: $0.utf8) })
      && !ignored.contains { rule.code.utf8.starts(with: $0.utf8) }
  }

  /// Codes and prefixes of codes, each of which some rule has.
  private static func codes(
    _ arguments: [Argument], of option: String
  ) throws(UsageError) -> [String] {
    var codes: [String] = []
    for argument in arguments { codes.append(try code(argument, of: option)) }
    return codes
  }

  private static func code(
    _ argument: Argument, of option: String
  ) throws(UsageError) -> String {
    guard let code = Rules.code(for: argument.text) else {
      let known = Rules.all.map { $0.about.code } + Rules.all.map { $0.about.name }
      throw .invalidValue(of: option, argument, .choice(of: known))
    }
    return code
  }

  /// `MVM201=warning`, each.
  private static func levels(
    _ arguments: [Argument]
  ) throws(UsageError) -> [(prefix: String, level: RuleLevel)] {
    var levels: [(prefix: String, level: RuleLevel)] = []
    for argument in arguments {
      let parts = argument.bytes.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        let example = OptionValueError.form(example: "MVM201=warning")
        throw .invalidValue(of: "--severity", argument, example)
      }
      let word = Argument(bytes: Array(parts[1]))
      guard let level = RuleLevel.allCases.first(where: { word.isText($0.rawValue) }) else {
        let words = RuleLevel.allCases.map(\.rawValue)
        throw .invalidValue(of: "--severity", argument, .word(word, of: words))
      }
      let code = try code(Argument(bytes: Array(parts[0])), of: "--severity")
      levels.append((code, level))
    }
    return levels
  }
}
