import MVMCore

/// Why a command gave no result: what `-f json` prints in place of one.
struct FailureReport: WireRecord {
  var formatVersion = outputVersion
  var exitCode: Int
  var errors: [OutputError]

  init(formatVersion: String = outputVersion, exitCode: Int, errors: [OutputError]) {
    self.formatVersion = formatVersion
    self.exitCode = exitCode
    self.errors = errors
  }

  init(_ failure: CommandError, of command: Command) {
    let error =
      switch failure {
      case .usage(let error):
        OutputError(path: nil, reason: "usage", message: error.message(for: command))
      case .unreadable(let failure): OutputError(failure)
      }
    self.init(exitCode: failure.status.number, errors: [error])
  }

  static let schema = Schema.make {
    Schema(
      FailureReport.init, doc: "Why a command gave no result.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field(
        "exit_code", always: \.exitCode, .numbers(2...3),
        doc: "The exit status: 2 usage error, 3 could not decide."),
      Field("errors", always: \.errors, doc: "What was wrong."))
  }
}

/// What could not be read or written, or was wrong with the call.
struct OutputError: WireRecord {
  var path: String?
  var reason: String
  var message: String

  init(path: String?, reason: String, message: String) {
    self.path = path
    self.reason = reason
    self.message = message
  }

  init(_ failure: FileError) {
    self.init(path: failure.path.text, reason: failure.reason, message: failure.message)
  }

  static let schema = Schema.make {
    Schema(
      OutputError.init, doc: "What could not be read or written, or was wrong with the call.",
      Field(
        "path", always: \.path, doc: "Null if the error is not about a file, such as a usage error."
      ),
      Field(
        "reason", always: \.reason, .pattern("^[a-z]+(-[a-z]+)*$"),
        doc: "A stable word, such as not-found, permission-denied or usage."),
      Field("message", always: \.message, .notEmpty))
  }
}
