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
  private let clock: @Sendable () -> Timestamp
  private let sink: @Sendable ([UInt8]) -> Void

  /// - Parameters:
  ///   - target: what part of the program the lines come from.
  ///   - filter: which lines are wanted; see `LogFilter.init(environment:)`.
  ///   - format: how they are written.
  ///   - clock: what tells the time.
  ///   - sink: what takes each line with its line break; standard error unless said otherwise.
  public init(
    target: String, filter: LogFilter = .standard, format: LogFormat = .human,
    clock: @escaping @Sendable () -> Timestamp = { .now },
    sink: @escaping @Sendable ([UInt8]) -> Void = Logger.writeToStandardError
  ) {
    self.target = target
    self.filter = filter
    self.format = format
    self.clock = clock
    self.sink = sink
  }

  /// The same for another part of the program.
  public func with(target: String) -> Logger {
    Logger(target: target, filter: filter, format: format, clock: clock, sink: sink)
  }

  /// Logs, if the filter wants it; only then the message is made.
  public func log(
    _ level: LogLevel, _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> KeyValuePairs<String, LogValue> = [:]
  ) {
    guard filter.allows(level, target) else { return }
    let line = LogLine(
      time: clock(), level: level, target: target, message: message(), fields: fields())
    sink(line.bytes(format))
  }

  /// Writes bytes to standard error. Where that fails, there is no one left to tell.
  @Sendable public static func writeToStandardError(_ bytes: [UInt8]) {
    try? FileCalls.write(bytes, to: 2)
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
