import MVMCore

/// The rules that are asked, and what their findings count as.
struct RuleChoice {
  /// The levels, those of the command line before those of the configuration.
  let levels: RuleLevels
  /// `--severity`, in order.
  let given: [(prefix: String, level: RuleLevel)]
  private let selected: [String]
  private let ignored: [String]

  init(_ arguments: Arguments, _ file: ConfigurationFile?) throws(SettingsFailure) {
    selected = try Self.codes(arguments[LintOptions.select], of: "--select")
    ignored = try Self.codes(arguments[LintOptions.ignore], of: "--ignore")
    given = try Self.levels(arguments[LintOptions.severity])
    var configured = file?.configuration.severity.entries.map { ($0.key.uppercasedASCII, $0.value) }
    // A rule that the command line selects is asked, whatever the configuration says.
    if !selected.isEmpty { configured?.removeAll { $0.1 == .off } }
    var levels = RuleLevels()
    levels.add(given)
    levels.add(configured ?? [])
    self.levels = levels
  }

  /// The rules that are asked.
  var rules: [RuleDescription] {
    let wanted = Rules.all.map { $0.about }.filter { wants($0) }
    if levels.isEmpty { return wanted }
    return wanted.filter { levels.level(of: $0.code) != .off }.map { $0.leveled(by: levels) }
  }

  /// Whether `--select` and `--ignore` want a rule asked.
  func wants(_ rule: RuleDescription) -> Bool {
    (selected.isEmpty || selected.contains { rule.code.utf8.starts(with: $0.utf8) })
      && !ignored.contains { rule.code.utf8.starts(with: $0.utf8) }
  }

  /// Codes and prefixes of codes, each of which some rule has.
  private static func codes(
    _ arguments: [Argument], of option: String
  ) throws(SettingsFailure) -> [String] {
    var codes: [String] = []
    for argument in arguments { codes.append(try code(argument, of: option)) }
    return codes
  }

  private static func code(
    _ argument: Argument, of option: String
  ) throws(SettingsFailure) -> String {
    guard Rules.has(prefix: argument.text) else {
      let known = Rules.all.map { $0.about.code }
      throw .usage(.invalidValue(of: option, argument, .choice(of: known)))
    }
    return argument.text.uppercasedASCII
  }

  /// `MVM201=warning`, each.
  private static func levels(
    _ arguments: [Argument]
  ) throws(SettingsFailure) -> [(prefix: String, level: RuleLevel)] {
    var levels: [(prefix: String, level: RuleLevel)] = []
    for argument in arguments {
      let parts = argument.bytes.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        let example = InvalidValue.form(example: "MVM201=warning")
        throw .usage(.invalidValue(of: "--severity", argument, example))
      }
      let word = Argument(bytes: Array(parts[1]))
      guard let level = RuleLevel.allCases.first(where: { word.isText($0.rawValue) }) else {
        let words = RuleLevel.allCases.map(\.rawValue)
        throw .usage(.invalidValue(of: "--severity", argument, .word(word, of: words)))
      }
      let code = try code(Argument(bytes: Array(parts[0])), of: "--severity")
      levels.append((code, level))
    }
    return levels
  }
}
