/// The shell of the running host.
///
/// Scripts get this process's environment and nothing on standard input. They are run by
/// `/bin/sh -c` unless another shell is named.
public struct HostShell: ShellEnvironment {
  /// The most that a script may write to standard output, and to standard error, in bytes: 64 MiB.
  public static let outputLimit = 64 << 20

  /// The path of the shell.
  public let path: String
  /// How long a script may take; nil for as long as it likes. Those that it started itself are
  /// ended with it.
  public let timeout: Duration?
  private let outputLimit: Int
  private let logger: Logger

  /// - Parameters:
  ///   - path: the path of the shell, which takes a script after `-c`.
  ///   - timeout: how long a script may take.
  ///   - logger: what messages for people are written by.
  public init(
    path: String = "/bin/sh", timeout: Duration? = nil,
    logger: Logger = Logger(target: "mvm::shell")
  ) {
    self.init(path: path, timeout: timeout, outputLimit: Self.outputLimit, logger: logger)
  }

  init(path: String, timeout: Duration?, outputLimit: Int, logger: Logger) {
    (self.path, self.timeout, self.outputLimit) = (path, timeout, outputLimit)
    self.logger = logger
  }

  public func output(of script: String) throws(ShellError) -> ShellOutput {
    try run(script, .collected)
  }

  public func runShown(_ script: String) throws(ShellError) {
    _ = try run(script, .shown).checked()
  }

  private func run(
    _ script: String, _ output: ChildProcess.Output
  ) throws(ShellError) -> ShellOutput {
    do throws(Errno) {
      let deadline = Deadline(after: timeout)
      var shell = try ChildProcess(
        [path, "-c", script], output: output, errors: output, hasGroup: timeout != nil)
      let (output, errors) = try shell.collect(limit: outputLimit, by: deadline)
      if max(output.count, errors.count) <= outputLimit {
        return ShellOutput(end: try shell.wait(by: deadline), output: output, errors: errors)
      }
    } catch {
      if let timeout, error == .timedOut { throw .timedOut(timeout) }
      throw .system(error)
    }
    throw .tooMuchOutput(limit: outputLimit)
  }

  /// Logs the message; `success` is a field of its own.
  public func tell(_ kind: ShellMessage, _ text: String) {
    switch kind {
    case .info: logger.info(text)
    case .success: logger.info(text, ["success": true])
    case .warning: logger.warn(text)
    }
  }
}
