/// How much a log line matters, the least first.
public enum LogLevel: String, CaseIterable, Comparable, Sendable {
  /// Every step of the program.
  case trace
  /// What helps to find a fault.
  case debug
  /// What happened as it should.
  case info
  /// What may lead to a failure.
  case warn
  /// A failure.
  case error

  /// Whether one level matters less than another.
  public static func < (one: LogLevel, other: LogLevel) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .trace: 0
    case .debug: 1
    case .info: 2
    case .warn: 3
    case .error: 4
    }
  }
}

/// Which log lines are wanted, in the language of `RUST_LOG`: `info`, or `warn,mvm::agent=debug`.
///
/// Directives are between commas. `level` is for all targets, `target=level` for those whose name
/// begins so, `target` alone means all of its levels, and `off` is none. Of several that apply, the
/// one with the longest target decides, and the last of equally long ones. Targets that no
/// directive is for have their errors logged.
public struct LogFilter: Hashable, Sendable {
  /// The environment variable that has the filter.
  public static let variable = "MVM_LOG"
  /// What is logged where nothing is said, `mvm=info,warn`: `info` and above from mvm's own
  /// targets, `warn` and above from others.
  public static let standard = LogFilter(directives: [
    Directive(target: "mvm", level: .info), Directive(target: "", level: .warn),
  ])

  struct Directive: Hashable, Sendable {
    let target: String
    /// The least level that is logged; nil for `off`.
    let level: LogLevel?
  }

  let directives: [Directive]

  /// Reads a filter; white space around its parts is ignored, an empty one is `standard`.
  ///
  /// - Throws: the first directive that is none. A word alone that is all but a level's name is
  ///   one: `RUST_LOG` would take it for a target, and log next to nothing.
  public init(_ text: some StringProtocol) throws(LogFilterError) {
    var directives: [Directive] = []
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let word = String(decoding: part, as: UTF8.self).trimmed
      if !word.isEmpty { directives.append(try Directive(word)) }
    }
    self = directives.isEmpty ? .standard : LogFilter(directives: directives)
  }

  /// The filter that an environment asks for; `standard` where `MVM_LOG` is not set.
  public init(environment: (String) -> String?) throws(LogFilterError) {
    try self.init(environment(Self.variable) ?? "")
  }

  private init(directives: [Directive]) {
    self.directives = directives
  }

  /// Whether a line of a level about a target is wanted.
  public func allows(_ level: LogLevel, _ target: String) -> Bool {
    var (length, least) = (-1, LogLevel?.some(.error))
    for directive in directives
    where directive.target.utf8.count >= length
      && target.utf8.starts(with: directive.target.utf8)
    {
      (length, least) = (directive.target.utf8.count, directive.level)
    }
    return least.map { level >= $0 } ?? false
  }
}

extension LogFilter.Directive {
  private static let levels = LogLevel.allCases.map(\.rawValue) + ["off"]

  fileprivate init(_ word: String) throws(LogFilterError) {
    guard let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      self = try Self.alone(word)
      return
    }
    let target = String(word[..<sign]).trimmed
    let name = String(word[word.utf8.index(after: sign)...]).trimmed
    guard !target.isEmpty else { throw LogFilterError(directive: word, fault: .noTarget) }
    guard let level = Self.level(name) else {
      throw LogFilterError(directive: word, fault: .level(name, near: Self.near(name)))
    }
    self.init(target: target, level: LogLevel(rawValue: level))
  }

  /// The level that a word is but for its case, or `off`.
  private static func level(_ word: String) -> String? {
    let bytes = word.lowercasedBytes
    return levels.first { $0.utf8.elementsEqual(bytes) }
  }

  /// A level for all targets, or all levels of a target.
  private static func alone(_ word: String) throws(LogFilterError) -> Self {
    if let known = level(word) { return Self(target: "", level: LogLevel(rawValue: known)) }
    if let near = near(word) {
      throw LogFilterError(directive: word, fault: .level(word, near: near))
    }
    return Self(target: word, level: .trace)
  }

  private static func near(_ name: String) -> String? {
    Spelling.nearest(to: name, among: levels).map { levels[$0] }
  }
}

/// A text that is no log filter.
public struct LogFilterError: Error, Equatable, Sendable {
  /// What is wrong with a directive.
  public enum Fault: Equatable, Sendable {
    /// There is nothing before `=`.
    case noTarget
    /// A word that is no level, and the level that it is all but.
    case level(String, near: String?)
  }

  /// The directive as it came: untrusted, escape it before showing it.
  public let directive: String
  /// What is wrong with it.
  public let fault: Fault
}

extension LogFilterError: CustomStringConvertible {
  /// The error in one line, everything untrusted escaped.
  public var description: String {
    let levels = "use trace, debug, info, warn, error or off"
    return switch fault {
    case .noTarget: "\(escaped(quoted(directive))): a target is missing before the ="
    case .level(let name, nil): "\(escaped(quoted(name))) is no level: \(levels)"
    case .level(let name, let near?):
      "\(escaped(quoted(name))) is no level: did you mean \(quoted(near))?"
    }
  }
}
