/// Runs shell scripts where Linux is: on this host, or in a VM around it.
///
/// A script is handed to a shell as it is: put nothing untrusted into one but by `ShellWord`.
/// Source: library, "linux_env".
public protocol LinuxEnvironment: Sendable {
  /// Runs a script and gives how it ended with all that it wrote, whatever its status.
  func output(of script: String) throws(ShellError) -> ShellOutput
  /// Runs a script whose output and errors are shown as they come.
  ///
  /// - Throws: `ShellError.failed` for a status other than 0 too.
  func runShown(_ script: String) throws(ShellError)
}

extension LinuxEnvironment {
  /// Runs a script for what it does.
  ///
  /// - Throws: `ShellError.failed` for a status other than 0 too.
  public func run(_ script: String) throws(ShellError) {
    _ = try output(of: script).checked()
  }

  /// Runs a script and gives what it wrote to standard output, without Unicode's white space at
  /// both ends. What is not UTF-8 is repaired.
  ///
  /// - Throws: `ShellError.failed` for a status other than 0 too.
  public func standardOutput(of script: String) throws(ShellError) -> String {
    let text = String(decoding: try output(of: script).checked().output, as: UTF8.self)
    let isWhite: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let start = text.unicodeScalars.drop(while: isWhite)
    guard let last = start.lastIndex(where: { !isWhite($0) }) else { return "" }
    return String(start[...last])
  }
}

/// Runs shell scripts and reports to people how it goes.
///
/// Source: library, "build_env".
public protocol ShellEnvironment: LinuxEnvironment {
  /// Tells people something.
  func tell(_ kind: ShellMessage, _ text: String)
}

extension ShellEnvironment {
  /// Shows what is being done.
  public func logInfo(_ text: String) { tell(.info, text) }
  /// Shows that something was done.
  public func logSuccess(_ text: String) { tell(.success, text) }
  /// Shows what may go wrong.
  public func logWarning(_ text: String) { tell(.warning, text) }
}

/// What a message for people is about.
public enum ShellMessage: String, CaseIterable, Sendable {
  /// What is being done.
  case info
  /// That something was done.
  case success
  /// What may go wrong.
  case warning
}

/// What a script wrote, and how it ended.
public struct ShellOutput: Hashable, Sendable {
  /// How the shell ended.
  public var end: ProcessEnd
  /// What was written to standard output.
  public var output: [UInt8]
  /// What was written to standard error.
  public var errors: [UInt8]

  /// What a script wrote, and how it ended.
  public init(end: ProcessEnd = .exited(0), output: [UInt8] = [], errors: [UInt8] = []) {
    (self.end, self.output, self.errors) = (end, output, errors)
  }

  /// The same, if the script's status was 0.
  public func checked() throws(ShellError) -> ShellOutput {
    guard end.isSuccess else { throw .failed(end, errors: errors) }
    return self
  }
}

/// A script that did not do what it should.
public enum ShellError: Error, Equatable, Sendable {
  /// The shell could not be started, or its output not be read.
  case system(Errno)
  /// The script's status was not 0; with what it wrote to standard error.
  case failed(ProcessEnd, errors: [UInt8])
  /// It wrote more than this many bytes, and was ended.
  case tooMuchOutput(limit: Int)
  /// It took longer than this, and was ended.
  case timedOut(Duration)
}

extension ShellError: CustomStringConvertible {
  /// The failure in one line, what the script wrote escaped.
  public var description: String {
    switch self {
    case .system(let error): "the shell can't be run: \(error.message)"
    case .failed(let end, let errors): "the script \(end)\(Self.lastLine(of: errors))"
    case .tooMuchOutput(let limit):
      "the script wrote more than \(ByteSize(bytes: UInt64(clamping: limit))), and was ended"
    case .timedOut(let duration): "the script took longer than \(duration), and was ended"
    }
  }

  private static func lastLine(of errors: [UInt8]) -> String {
    guard let line = errors.split(separator: 0x0A).last else { return "" }
    return ": " + escaped(String(decoding: line.prefix(500), as: UTF8.self))
  }
}

/// A text as one word of a shell script, whatever is in it.
public struct ShellWord: Hashable, Sendable, CustomStringConvertible {
  /// The word as a script has it, in single quotes.
  public let description: String

  /// Quotes a text; a script can't have a NUL, so it ends there.
  public init(_ text: String) {
    let bytes = text.utf8.prefix { $0 != 0 }
    let parts = bytes.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    description =
      "'" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "'\\''") + "'"
  }
}
