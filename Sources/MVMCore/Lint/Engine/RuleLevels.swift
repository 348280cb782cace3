/// What findings of a rule count as when the rule's own severity is not wanted.
public enum RuleLevel: String, WireEnum {
  case error, warning, note
  /// The rule is not asked.
  case off

  public static let doc = "What findings of a rule count as."

  public var about: VariantDoc {
    switch self {
    case .error: "mvm refuses the document, or it can't work."
    case .warning: "mvm does something else than was meant."
    case .note: "Worth knowing."
    case .off: "The rule is not asked."
    }
  }

  /// The severity of findings; nil where there are to be none.
  public var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
}

/// The lowest severity that makes a run of the linter fail.
public enum FailureLevel: String, WireEnum {
  case error, warning, note, never

  public static let doc = "The lowest severity that makes the linter fail."

  public var about: VariantDoc {
    switch self {
    case .error: "Errors alone."
    case .warning: "Errors and warnings."
    case .note: "Every finding."
    case .never: "Nothing that is found."
    }
  }

  /// The severity; nil for none.
  public var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
}

/// Levels that are given to rules, each to a code or to all codes with a beginning.
///
/// Of several that fit a code, those given first win over those given later by `add`, and of those
/// given together the longest beginning.
public struct RuleLevels: Sendable {
  private var layers: [[(prefix: String, level: RuleLevel)]] = []

  public init() {}

  /// Whether every rule has its own severity.
  public var isEmpty: Bool { layers.isEmpty }

  /// Adds levels that count where none of those added before fits.
  ///
  /// - Parameter levels: codes, `MVM201`, or beginnings of codes, `MVM2`, with their levels; of two
  ///   for the same the last counts.
  public mutating func add(_ levels: [(prefix: String, level: RuleLevel)]) {
    if !levels.isEmpty { layers.append(levels) }
  }

  /// The level of a code; nil where it has its rule's own severity.
  public func level(of code: String) -> RuleLevel? {
    for layer in layers {
      let fitting = layer.reversed().filter { code.utf8.starts(with: $0.prefix.utf8) }
      let best = fitting.max { $0.prefix.utf8.count < $1.prefix.utf8.count }
      if let best { return best.level }
    }
    return nil
  }
}

extension RuleDescription {
  /// The rule with the severity that levels give it.
  public func leveled(by levels: RuleLevels) -> RuleDescription {
    guard let severity = levels.level(of: code)?.severity else { return self }
    var copy = self
    copy.severity = severity
    return copy
  }
}
