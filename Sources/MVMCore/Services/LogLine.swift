/// A value of a log line.
public enum LogValue: Equatable, Sendable {
  /// A text; control and invisible characters are escaped when it is written.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number; `null` in JSON where it is not finite.
  case double(Double)
  /// A truth.
  case bool(Bool)
}

extension LogValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// How log lines are written.
public enum LogFormat: String, CaseIterable, Sendable {
  /// For people: time, level, message and `key=value` on one line, as the compact form of Rust's
  /// `tracing` without targets.
  case human
  /// For programs: a JSON object with `timestamp`, `level`, `fields` (the message among them) and
  /// `target`, as Rust's `tracing` writes it.
  case json
}

/// One thing to log.
public struct LogLine: Sendable {
  /// When it happened.
  public var time: Timestamp
  /// How much it matters.
  public var level: LogLevel
  /// What part of the program it comes from, such as `mvm::agent`.
  public var target: String
  /// What happened, for people.
  public var message: String
  /// More on it, in this order.
  public var fields: [(key: String, value: LogValue)]

  /// One thing to log.
  public init(
    time: Timestamp, level: LogLevel, target: String, message: String,
    fields: KeyValuePairs<String, LogValue> = [:]
  ) {
    (self.time, self.level, self.target, self.message) = (time, level, target, message)
    self.fields = fields.map { $0 }
  }

  /// The line with its line break, in UTF-8. It is one line whatever is in its texts.
  ///
  /// - Parameters:
  ///   - format: how it is written.
  ///   - isColored: whether the level has its color; for people alone.
  public func bytes(_ format: LogFormat, isColored: Bool = false) -> [UInt8] {
    switch format {
    case .human: Array((human(isColored: isColored) + "\n").utf8)
    case .json: json + [0x0A]
    }
  }

  /// The time with microseconds, `2026-03-02T08:00:00.250000Z`.
  private var preciseTime: String {
    let digits = String(time.nanoseconds / 1000)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.utf8.count))
    return "\(time)".dropLast() + "." + zeros + digits + "Z"
  }

  private func human(isColored: Bool) -> String {
    let name = level.rawValue.uppercased()
    let padding = String(repeating: " ", count: max(0, 5 - name.utf8.count))
    let shown = isColored ? "\u{1B}[\(level.color)m\(name)\u{1B}[0m" : name
    var text = "\(preciseTime) \(padding)\(shown) \(escaped(message))"
    for (key, value) in fields { text += " \(escaped(key))=\(value.human)" }
    return text
  }

  private var json: [UInt8] {
    var writer = WireWriter()
    writer.object { writer in
      writer.member("timestamp") { $0.string(preciseTime) }
      writer.member("level") { $0.string(level.rawValue.uppercased()) }
      writer.member("fields") { $0.object(writeFields) }
      writer.member("target") { $0.string(target) }
    }
    return writer.bytes
  }

  /// A key that is taken already gets underscores, so that nothing is lost.
  private func writeFields(_ writer: inout WireWriter) {
    var taken: Set<[UInt8]> = [Array("message".utf8)]
    writer.member("message") { $0.string(message) }
    for (key, value) in fields {
      var key = key
      while !taken.insert(Array(key.utf8)).inserted { key += "_" }
      writer.member(key) { value.write(to: &$0) }
    }
  }
}

extension LogLevel {
  /// The number of the level's color for terminals, as `tracing` has them.
  fileprivate var color: Int {
    switch self {
    case .trace: 35
    case .debug: 34
    case .info: 32
    case .warn: 33
    case .error: 31
    }
  }
}

extension LogValue {
  /// The value for people: texts in quotes where they would not be seen as one word.
  fileprivate var human: String {
    switch self {
    case .string(let text):
      let shown = escaped(text)
      let isWord = !shown.isEmpty && shown.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D }
      return isWord ? shown : "\"\(shown)\""
    case .integer(let number): return "\(number)"
    case .double(let number): return "\(number)"
    case .bool(let value): return "\(value)"
    }
  }

  /// Writes the value as JSON, which has no numbers that are not finite: `null` stands for them.
  fileprivate func write(to writer: inout WireWriter) {
    switch self {
    case .string(let text): writer.string(text)
    case .integer(let number): writer.literal(String(number))
    case .double(let number) where number.isFinite: number.write(to: &writer)
    case .double: writer.literal("null")
    case .bool(let value): value.write(to: &writer)
    }
  }
}
