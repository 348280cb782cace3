import Foundation
import MVMCore
import Synchronization
import Testing

@Suite struct `A log filter` {
  @Test(
    arguments: [
      ("", "info", "debug"), (" , ", "info", "debug"), ("info", "info", "debug"),
      ("WARN", "warn", "info"),
      (" debug , ", "debug", "trace"), ("mvm::agent", "trace", nil),
      ("mvm::agent=warn", "warn", "info"),
      ("warn,mvm::agent=debug", "debug", "trace"), ("mvm::agent=debug,warn", "debug", "trace"),
      ("mvm=off,mvm::agent=info", "info", "debug"), ("off", nil, "error"),
      ("mvm=off", nil, "error"),
      ("hostd=trace", "error", "warn"), ("mvm::agent=info,mvm::agent=error", "error", "warn"),
    ] as [(String, String?, String?)])
  func `wants lines of its levels and above`(
    text: String, wanted: String?, unwanted: String?
  ) throws {
    let filter = try LogFilter(text)
    if let level = wanted.flatMap(LogLevel.init) { #expect(filter.allows(level, "mvm::agent")) }
    if let level = unwanted.flatMap(LogLevel.init) { #expect(!filter.allows(level, "mvm::agent")) }
  }

  @Test(arguments: [
    ("inof", #""inof" is no level: did you mean "info"?"#),
    ("warn,mvm=debgu", #""debgu" is no level: did you mean "debug"?"#),
    ("mvm=loud", #""loud" is no level: use trace, debug, info, warn, error or off"#),
    ("=info", #""=info": a target is missing before the ="#),
    ("mvm=\u{1B}[31m", #""\u{001B}[31m" is no level: use trace, debug, info, warn, error or off"#),
    ("mvm=info=debug", #""info=debug" is no level: use trace, debug, info, warn, error or off"#),
  ])
  func `a directive that is none is told`(text: String, message: String) {
    let error = #expect(throws: LogFilterError.self) { try LogFilter(text) }
    #expect(error?.description == message)
  }

  @Test func `without directives wants info of mvm's targets and warnings of others`() throws {
    #expect(LogFilter.standard == (try LogFilter("mvm=info,warn")))
    for target in ["mvm", "mvm::agent", "mvm_core::audit"] {
      #expect(LogFilter.standard.allows(.info, target))
      #expect(!LogFilter.standard.allows(.debug, target))
    }
    #expect(LogFilter.standard.allows(.warn, "hyper::client"))
    #expect(!LogFilter.standard.allows(.info, "hyper::client"))
  }

  @Test func `comes from the environment`() throws {
    let environment = ["MVM_LOG": "debug"]
    #expect(try LogFilter { environment[$0] } == LogFilter("debug"))
    #expect(try LogFilter { _ in nil } == .standard)
  }
}

@Suite struct `A log line` {
  private static let time = Timestamp(seconds: 1_772_438_400, nanoseconds: 4_250_000)

  private static func text(
    _ format: LogFormat, _ message: String, _ fields: KeyValuePairs<String, LogValue> = [:]
  ) -> String {
    let line = LogLine(
      time: time, level: .info, target: "mvm::agent", message: message, fields: fields)
    return String(decoding: line.bytes(format), as: UTF8.self)
  }

  @Test func `for people has time, level, message and fields`() {
    #expect(
      Self.text(
        .human, "started", ["tenant": "acme", "took_ms": 125, "load": 0.5, "cold": true])
        == "2026-03-02T08:00:00.004250Z  INFO started "
        + "tenant=acme took_ms=125 load=0.5 cold=true\n")
  }

  @Test func `for programs is a JSON object`() throws {
    let text = Self.text(.json, "started", ["tenant": "acme", "took_ms": 125, "load": 0.5])
    #expect(
      text == #"{"timestamp":"2026-03-02T08:00:00.004250Z","level":"INFO","fields":"#
        + #"{"message":"started","tenant":"acme","took_ms":125,"load":0.5},"target":"mvm::agent"}"#
        + "\n")
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  /// Whoever can choose a tenant's name must not forge lines, or color the terminal.
  @Test(arguments: LogFormat.allCases)
  func `stays one line whatever is in its texts`(format: LogFormat) {
    let text = Self.text(format, "a\nb\u{2028}", ["k\n": "v\r\n\u{202E}\u{1B}[31m"])
    #expect(text.utf8.count { $0 == 0x0A || $0 == 0x0D } == 1)
    #expect(!text.utf8.contains(0x1B))
  }

  @Test(arguments: [
    (LogLevel.trace, " \u{1B}[35mTRACE\u{1B}[0m "), (.debug, " \u{1B}[34mDEBUG\u{1B}[0m "),
    (.info, "  \u{1B}[32mINFO\u{1B}[0m "), (.warn, "  \u{1B}[33mWARN\u{1B}[0m "),
    (.error, " \u{1B}[31mERROR\u{1B}[0m "),
  ])
  func `has its level in color where that is wanted, but never in JSON`(
    level: LogLevel, shown: String
  ) {
    let line = LogLine(time: Self.time, level: level, target: "mvm", message: "x")
    let text = String(decoding: line.bytes(.human, isColored: true), as: UTF8.self)
    #expect(text == "2026-03-02T08:00:00.004250Z\(shown)x\n")
    #expect(!line.bytes(.human).contains(0x1B))
    #expect(line.bytes(.json, isColored: true) == line.bytes(.json))
  }

  @Test func `texts that are not one word are in quotes`() {
    #expect(
      Self.text(.human, "x", ["a": "b c", "d": "", "e": "f=g", "h": #"i"j"#])
        .hasSuffix(#"x a="b c" d="" e="f=g" h="i"j""# + "\n"))
  }

  @Test func `a key that is taken gets an underscore, and no number is lost`() throws {
    let text = Self.text(
      .json, "x", ["message": "y", "a": 1, "a": 2, "n": .double(.nan), "i": .integer(.min)])
    #expect(
      text.contains(
        #"{"message":"x","message_":"y","a":1,"a_":2,"n":null,"i":-9223372036854775808}"#))
  }
}

@Suite struct `A logger` {
  private final class Lines: Sendable {
    private let taken = Mutex<[String]>([])
    var all: [String] { taken.withLock { $0 } }
    @Sendable func take(_ bytes: [UInt8]) {
      taken.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
    }
  }

  @Test func `writes what the filter wants, and makes no message for the rest`() throws {
    let lines = Lines()
    let logger = Logger(
      target: "mvm::agent", filter: try LogFilter("warn,mvm::agent=info"),
      clock: { Timestamp(seconds: 0) }, sink: lines.take)
    var made = 0
    func message(_ text: String) -> String {
      made += 1
      return text
    }
    logger.trace(message("a"))
    logger.debug(message("b"))
    logger.info(message("c"), ["n": 1])
    logger.warn(message("d"))
    logger.error(message("e"))
    logger.with(target: "mvm::hostd").info(message("f"))
    #expect(made == 3)
    #expect(
      lines.all == [
        "1970-01-01T00:00:00.000000Z  INFO c n=1\n",
        "1970-01-01T00:00:00.000000Z  WARN d\n",
        "1970-01-01T00:00:00.000000Z ERROR e\n",
      ])
    #expect(!logger.isColored)
  }

  @Test func `writes to standard error unless told otherwise`() {
    Logger(target: "mvm", filter: .standard, format: .json).debug("not shown")
    Logger.writeToStandardError([])
  }
}
