/// Writes structured log lines, those that a filter wants.
///
/// ```swift
/// let logger = Logger(target: "mvm::agent", filter: try LogFilter("info"))
/// logger.info("instance started", ["tenant": "acme", "took_ms": 125])
/// ```
///
/// Each line is handed over whole, so lines of several threads do not mix.
public struct Logger: Sendable {
  /// What part of the program the lines come from, such as `mvm::agent`.
  public let target: String
  /// Which lines are wanted.
  public let filter: LogFilter
  /// How they are written.
  public let format: LogFormat
  /// Whether levels have their color in lines for people. Lines to standard error have it on a
  /// terminal alone, and not where `NO_COLOR` is set; mvm colors pipes too.
  public let isColored: Bool
  private let clock: @Sendable () -> Timestamp
  private let sink: @Sendable ([UInt8]) -> Void

  /// - Parameters:
  ///   - target: what part of the program the lines come from.
  ///   - filter: which lines are wanted; see `LogFilter.init(environment:)`.
  ///   - format: how they are written.
  ///   - clock: what knows the time.
  ///   - sink: what takes each line with its line break; nil for standard error.
  public init(
    target: String, filter: LogFilter = .standard, format: LogFormat = .human,
    clock: @escaping @Sendable () -> Timestamp = { .now },
    sink: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    self.init(
      target, filter, format, isColored: sink == nil && Self.colorsStandardError, clock,
      sink ?? Self.writeToStandardError)
  }

  init(
    _ target: String, _ filter: LogFilter, _ format: LogFormat, isColored: Bool,
    _ clock: @escaping @Sendable () -> Timestamp, _ sink: @escaping @Sendable ([UInt8]) -> Void
  ) {
    (self.target, self.filter, self.format) = (target, filter, format)
    (self.isColored, self.clock, self.sink) = (isColored, clock, sink)
  }

  private static let colorsStandardError =
    DescriptorStream.errors.isTerminal && (CurrentProcess.environment("NO_COLOR") ?? "").isEmpty

  /// The same for another part of the program.
  public func with(target: String) -> Logger {
    Logger(target, filter, format, isColored: isColored, clock, sink)
  }

  /// Logs, if the filter wants it; only then the message is made.
  public func log(
    _ level: LogLevel, _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) {
    guard filter.allows(level, target) else { return }
    let line = LogLine(
      time: clock(), level: level, target: target, message: message(), fields: fields())
    sink(line.bytes(format, isColored: isColored))
  }

  /// Writes bytes to standard error. Where that fails, there is no one left to report to.
  @Sendable public static func writeToStandardError(_ bytes: [UInt8]) {
    try? DescriptorStream.errors.write(bytes)
  }
}

extension Logger {
  /// Logs what helps to follow the program step by step.
  public func trace(
    _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) { log(.trace, message(), fields()) }

  /// Logs what helps to find a fault.
  public func debug(
    _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) { log(.debug, message(), fields()) }

  /// Logs what happened as it should.
  public func info(
    _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) { log(.info, message(), fields()) }

  /// Logs what may lead to a failure.
  public func warn(
    _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) { log(.warn, message(), fields()) }

  /// Logs a failure.
  public func error(
    _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) { log(.error, message(), fields()) }
}
