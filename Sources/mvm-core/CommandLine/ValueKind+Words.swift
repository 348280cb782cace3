import MVMCore

/// A word that can be given on the command line, and what it means.
struct Word: Equatable, Sendable {
  let text: String
  /// In a few words, without a full stop; empty where the word says enough.
  let meaning: String

  init(_ text: String, _ meaning: String = "") {
    self.text = text
    self.meaning = meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning
  }
}

extension ValueKind {
  /// All words that can be given or begin what is given, for shells to offer.
  var words: [Word] {
    switch self {
    case .choice(let words), .choiceAndFile(let words): words.map { Word($0) }
    case .ruleCode: Self.rules
    case .topic: Self.topics
    case .wireType: WireTypes.all.map { Word($0.name) }
    case .hostChecks: Self.checks.filter(\.canBeRequired).map { Word($0.rawValue, $0.summary) }
    case .command: CommandTable.all.map { Word($0.name, $0.summary) }
    case .flag, .number, .file, .directory, .text: []
    }
  }

  /// Whether several may be given, separated by commas.
  var isList: Bool {
    switch self {
    case .ruleCode, .hostChecks: true
    default: false
    }
  }

  private static let checks = HostCheck.ID.allCases

  private static var rules: [Word] {
    let rules = Rules.all.map { $0.about }
    return rules.map { Word($0.code, $0.title) } + rules.map { Word($0.name, $0.summary) }
  }

  private static var topics: [Word] {
    rules + checks.map { Word($0.rawValue, $0.summary) }
      + KVMCause.allCases.map { Word($0.rawValue, $0.summary) }
  }
}

extension RuleDescription {
  /// What a rule's code stands for: `vcpu-count: No virtual CPUs, or more than Firecracker's 32.`
  fileprivate var title: String { "\(name): \(summary)" }
}
