import MVMCore

/// The whole program as a value: what it reads and writes is passed in, so that tests run it in
/// their own process.
struct Program: Sendable {
  /// The value of an environment variable, or nil.
  var environment: @Sendable (String) -> String?
  /// Standard input.
  var input: any ByteSource
  /// Standard output: results.
  var output: BufferedOutput
  /// Standard error: errors, summary, progress.
  var errors: BufferedOutput
  /// The directory that relative paths start from.
  var workingDirectory: @Sendable () -> Path? = {
    (try? CurrentProcess.workingDirectory()).map { Path(bytes: $0) }
  }
  /// The ordinary file that a descriptor, such as standard input, is open for.
  var openFile: @Sendable (Int32) -> FileIdentity? = { _ in nil }
  /// How many columns standard output has, if it is a terminal of a known size.
  var terminalColumns: @Sendable () -> Int? = { nil }
  /// What the process ends with.
  private(set) var kept: [any Sendable] = []
  /// The time.
  var now: @Sendable () -> Timestamp = { Timestamp.now }

  /// Runs the program as the shell started it, and ends the process.
  static func main() -> Never {
    var program = ofProcess()
    let status = program.run(CurrentProcess.arguments.map { Argument(bytes: $0) })
    CurrentProcess.end(status: status.rawValue)
  }

  /// The program as the shell started it.
  static func ofProcess() -> Program {
    CurrentProcess.endOnBrokenPipe()
    let output = DescriptorStream.output
    let errors = DescriptorStream.errors
    var program = Program(
      environment: CurrentProcess.environment,
      input: DescriptorStream.input,
      output: BufferedOutput(output, isTerminal: output.isTerminal),
      errors: BufferedOutput(errors, isTerminal: errors.isTerminal))
    program.openFile = { FileIdentity(descriptor: $0) }
    program.terminalColumns = { output.columns }
    return program
  }

  /// Does what the arguments (without the program's name) ask for, and writes everything out.
  mutating func run(_ arguments: [Argument]) -> ExitStatus {
    let status = dispatch(arguments)
    output.flush()
    let result = statusOfOutput(status)
    errors.flush()
    return result
  }

  /// Leaves the freeing of something large to the end of the process: one by one, the records of a
  /// fleet take a tenth of the time that checking them does.
  mutating func keep(_ value: some Sendable) { kept.append(value) }

  /// Prints an error to standard error: `mvm-core: …`.
  mutating func complain(_ message: String) {
    errors.writeLine("mvm-core: " + message)
  }
}

extension Program {
  /// The layout of text for people: as wide as `COLUMNS` says or the terminal is, at most 100
  /// columns, and 80 if neither is known.
  var layout: TextLayout {
    let given = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return TextLayout(width: min(given ?? terminalColumns() ?? TextLayout.usualWidth, 100))
  }

  /// The file that standard input is, if it is one.
  var inputFile: FileIdentity? { openFile(0) }

  /// The files that a call writes, beside standard output.
  var outputFiles: OutputFiles { OutputFiles(standardOutput: openFile(1)) }

  /// Reads standard input, at most `limit` bytes and one more: the caller sees that it is larger.
  func readInput(limit: Int) throws(CommandError) -> [UInt8] {
    do {
      return try input.readAll(limit: limit + 1)
    } catch {
      throw .unreadable(FileError(Path("-"), .system(error)))
    }
  }

  /// Reads a file, or standard input for `-`, as `readInput` does.
  func read(_ path: Path, limit: Int) throws(CommandError) -> [UInt8] {
    if path.isStandardInput { return try readInput(limit: limit) }
    do {
      return try FileReader.read(path, limit: limit)
    } catch {
      throw .unreadable(error)
    }
  }
}

extension Program {
  /// The most that is read of standard input as a list of names, in bytes.
  private static var longestList: Int { 64 << 20 }

  /// Goes through names that were given as operands, one after the other; `-` stands for the lines
  /// of standard input, without their ends and without empty ones.
  mutating func forEachName(
    in operands: [Argument], _ body: (ArraySlice<UInt8>, inout Program) -> Void
  ) throws(CommandError) {
    for operand in operands {
      guard operand.isStandardInput else {
        body(operand.bytes[...], &self)
        continue
      }
      let bytes = try readInput(limit: Self.longestList)
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        var line = bytes[start..<end]
        if line.last == 0x0D { line.removeLast() }
        if !line.isEmpty { body(line, &self) }
        start = end + 1
      }
    }
  }
}

extension Program {
  /// Finds the command and runs it.
  private mutating func dispatch(_ arguments: [Argument]) -> ExitStatus {
    guard let first = arguments.first else {
      output.write(HelpText(layout).overview())
      return .usage
    }
    var rest = arguments
    rest.removeFirst()
    if first.isText("-h") || first.isText("--help") { return run(.help, rest) }
    if first.isText("--version") { return printVersion(rest) }
    if first.bytes.first == UInt8(ascii: "-") {
      return refuse(.optionBeforeCommand(first), by: nil)
    }
    guard let command = CommandTable.command(named: first.bytes) else {
      return refuse(.unknownCommand(first), by: nil)
    }
    return run(command, rest)
  }

  /// Runs a command with what follows its name.
  mutating func run(_ command: Command, _ arguments: [Argument]) -> ExitStatus {
    let outcome = Parser.parse(arguments, for: command)
    if outcome.wantsHelp {
      output.write(HelpText(layout).help(for: command))
      return .yes
    }
    if let error = outcome.error { return fail(.usage(error), of: command, outcome.arguments) }
    do {
      return try command.run(outcome.arguments, &self)
    } catch {
      return fail(error, of: command, outcome.arguments)
    }
  }

  /// Reports a failure, and gives its status.
  private mutating func fail(
    _ failure: CommandError, of command: Command, _ arguments: Arguments
  ) -> ExitStatus {
    report(failure, of: command, arguments)
    switch failure {
    case .usage(let error): refuse(error, by: command)
    case .unreadable(let failure): complain("\(failure.path.display): \(failure.message)")
    }
    return failure.status
  }

  /// Reports a failure on standard output too, if that has to be one JSON document whatever
  /// happens.
  private mutating func report(
    _ failure: CommandError, of command: Command, _ arguments: Arguments
  ) {
    if case .usage(let error) = failure, let report = command.reportUsage {
      report(error, arguments, &self)
    } else if arguments.choice(of: "--format", among: command.options) == "json" {
      output.write(FailureReport(failure, of: command).document())
    }
  }

  private mutating func printVersion(_ rest: [Argument]) -> ExitStatus {
    if let extra = rest.first { return refuse(.extraOperand(extra), by: nil) }
    output.writeLine("mvm-core \(mvmCoreVersion)")
    return .yes
  }

  /// Prints a usage error in two lines.
  @discardableResult
  private mutating func refuse(_ error: UsageError, by command: Command?) -> ExitStatus {
    complain(error.message(for: command))
    errors.writeLine(error.hint(for: command))
    return .usage
  }

  /// The status when the output was lost. A reader that has gone is no error worth a message.
  private mutating func statusOfOutput(_ status: ExitStatus) -> ExitStatus {
    guard let failure = output.failure else { return status }
    if !failure.isBrokenPipe {
      complain("can't write standard output: \(failure.message)")
    }
    return status.combined(with: .undecided)
  }
}
