import MVMCore
import Synchronization

@testable import mvm_core

/// The program in this process, with streams in memory.
///
/// ```swift
/// let result = TestProgram().run("lint", "x.json", stdin: "…")
/// #expect(result == TestProgram.Result(status: .no, out: "…", err: ""))
/// ```
struct TestProgram {
  /// What a run left behind.
  struct Result: Equatable {
    var status: ExitStatus
    var out = ""
    var err = ""
  }

  /// Environment variables; there are no others.
  var environment: [String: String] = [:]
  /// Whether standard output is a terminal.
  var isTerminal = false
  /// Whether standard error is one.
  var errorsAreTerminal = false
  /// The directory that relative paths in reports start from; the process's own if nil.
  var workingDirectory: String?
  /// The time.
  var now = "2026-11-25T12:00:00Z"
  /// What writing to standard output fails with, if it does.
  var outputFailure: Errno?

  /// Runs with arguments of text.
  func run(_ arguments: String..., stdin: String = "") -> Result {
    run(arguments.map { Argument($0) }, stdin: Array(stdin.utf8))
  }

  /// Runs with a list of arguments, which may be any bytes.
  func run(_ arguments: [Argument], stdin: [UInt8] = []) -> Result {
    withProgram(stdin: stdin) { $0.run(arguments) }
  }

  /// Runs a command that need not be in the table.
  func run(_ command: Command, _ arguments: String...) -> Result {
    withProgram(stdin: []) { program in
      let status = program.run(command, arguments.map { Argument($0) })
      program.output.flush()
      program.errors.flush()
      return status
    }
  }

  private func withProgram(
    stdin: [UInt8], _ body: (inout Program) -> ExitStatus
  ) -> Result {
    let out = MemorySink(failure: outputFailure)
    let err = MemorySink()
    var program = Program(
      environment: { [environment] in environment[$0] },
      input: MemorySource(stdin),
      output: BufferedOutput(out, isTerminal: isTerminal),
      errors: BufferedOutput(err, isTerminal: errorsAreTerminal))
    if let time = Timestamp(now) { program.now = { time } }
    if let workingDirectory { program.workingDirectory = { Path(workingDirectory) } }
    let status = body(&program)
    return Result(status: status, out: out.text, err: err.text)
  }
}

/// Bytes to read, a few at a time, as a pipe gives them.
final class MemorySource: ByteSource {
  private let rest: Mutex<ArraySlice<UInt8>>

  init(_ bytes: [UInt8]) {
    rest = Mutex(bytes[...])
  }

  func read(atMost count: Int) throws(Errno) -> [UInt8] {
    rest.withLock { rest in
      let part = rest.prefix(min(count, 1000))
      rest = rest.dropFirst(part.count)
      return Array(part)
    }
  }
}

/// Bytes that were written, and in how many calls; or a failure.
final class MemorySink: ByteSink {
  private let writes = Mutex<[[UInt8]]>([])
  private let failure: Errno?

  init(failure: Errno? = nil) {
    self.failure = failure
  }

  func write(_ bytes: [UInt8]) throws(Errno) {
    if let failure { throw failure }
    writes.withLock { $0.append(bytes) }
  }

  /// How many times something was written.
  var writeCount: Int { writes.withLock { $0.count } }
  /// Everything that was written.
  var text: String { String(decoding: writes.withLock { $0.joined() }, as: UTF8.self) }
}
