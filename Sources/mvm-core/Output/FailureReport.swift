import MVMCore

/// Why a command gave no result, as JSON: what `-f json` prints in place of one.
struct FailureReport {
  let failure: CommandFailure
  let command: Command

  var document: String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.formatVersion()
      writer.member("exit_code") { $0.literal("\(failure.status.rawValue)") }
      writer.member("errors") { writer in
        writer.list([failure]) { failure, writer in write(failure, to: &writer) }
      }
    }
    return writer.document()
  }

  private func write(_ failure: CommandFailure, to writer: inout WireWriter) {
    switch failure {
    case .usage(let error):
      writer.failure(path: nil, reason: "usage", message: error.message(for: command))
    case .unreadable(let failure):
      writer.failure(
        path: failure.path.text, reason: failure.reason, message: failure.message)
    }
  }
}

extension WireWriter {
  /// A member of `errors`.
  mutating func failure(path: String?, reason: String, message: String) {
    object { writer in
      writer.member("path") { path.write(to: &$0) }
      writer.member("reason") { $0.string(reason) }
      writer.member("message") { $0.string(message) }
    }
  }
}
