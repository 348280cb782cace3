import MVMCore

/// A JSON document whose one long list is written element by element, so that its length costs no
/// memory.
struct JSONList {
  private let name: String
  private var isEmpty = true

  /// - Parameter name: the key of the list.
  init(named name: String) { self.name = name }

  private var start: String { "{\n  \"format_version\": \"1.0\",\n  \"\(name)\": [" }

  /// Adds an element.
  mutating func add(to output: inout OutputStream, _ write: (inout WireWriter) -> Void) {
    var writer = WireWriter(.pretty)
    write(&writer)
    output.write(isEmpty ? start + "\n" : ",\n")
    isEmpty = false
    let lines = writer.document().split(separator: "\n")
    output.write(lines.map { "    " + $0 }.joined(separator: "\n"))
  }

  /// Ends list and document, with what could not be read.
  func end(with status: ExitStatus, _ failures: [FileFailure], to output: inout OutputStream) {
    if isEmpty { output.write(start) }
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.member("exit_code") { $0.literal(String(status.rawValue)) }
      writer.member("errors") { writer in
        writer.list(failures) { failure, writer in
          writer.failure(
            path: failure.path.text, reason: failure.reason, message: failure.message)
        }
      }
    }
    output.write((isEmpty ? "]" : "\n  ]") + "," + writer.document().dropFirst())
  }
}
