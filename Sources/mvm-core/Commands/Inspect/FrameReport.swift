import MVMCore

/// Writes frames one by one, so that files of any size can be shown.
struct FrameReport {
  private let name: String
  private let format: CommonOptions.Format
  private var isFirst = true

  init(_ name: String, _ format: CommonOptions.Format) {
    self.name = name
    self.format = format
  }

  mutating func write(_ frame: FrameInspection.Frame, to output: inout OutputStream) {
    begin(&output)
    switch format {
    case .human: writeText(frame, to: &output)
    case .json:
      output.write(isFirst ? "\n    " : ",\n    ")
      output.write(indented(Self.json(of: frame)))
    }
    isFirst = false
  }

  mutating func finish(_ inspection: FrameInspection, to output: inout OutputStream) {
    begin(&output)
    let counts = [
      ("requests", inspection.requests), ("responses", inspection.responses),
      ("faulty", inspection.faulty),
    ]
    switch format {
    case .human:
      if !isFirst { output.writeLine() }
      output.writeLine(counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
    case .json:
      output.write(isFirst ? "],\n" : "\n  ],\n")
      for (key, count) in counts { output.write("  \"\(key)\": \(count),\n") }
      output.write("  \"exit_code\": \(inspection.status.rawValue)\n}\n")
    }
  }

  /// Writes what stands before the first frame.
  private func begin(_ output: inout OutputStream) {
    guard isFirst else { return }
    switch format {
    case .human: output.writeLine("\(escaped(name)): \(DocumentKind.hostdFrames.rawValue)\n")
    case .json:
      var writer = WireWriter()
      writer.string(name)
      let kind = DocumentKind.hostdFrames.rawValue
      output.write("{\n  \"format_version\": \"\(WireWriter.documentVersion)\",\n")
      output.write("  \"path\": \(Self.line(writer)),\n")
      output.write("  \"kind\": \"\(kind)\",\n  \"frames\": [")
    }
  }

  private func writeText(_ frame: FrameInspection.Frame, to output: inout OutputStream) {
    var title = "frame \(frame.number) at byte \(frame.offset)"
    if let content = frame.content {
      title += ", \(content.size) bytes: \(content.direction ?? "no message of hostd's")"
    }
    output.writeLine(title)
    if let values = frame.content?.values { DocumentTree(indent: 2).write(values, to: &output) }
    for fault in frame.faults {
      output.writeLine("  fault at byte \(fault.offset): \(escaped(fault.message))")
    }
  }

  private static func json(of frame: FrameInspection.Frame) -> String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.member("offset") { $0.literal("\(frame.offset)") }
      writer.member("size") { $0.literal(frame.content.map { "\($0.size)" } ?? "null") }
      writer.member("direction") { (frame.content?.direction).write(to: &$0) }
      writer.member("message") { writer in
        if let values = frame.content?.values {
          values.write(to: &writer)
        } else {
          writer.literal("null")
        }
      }
      writer.member("defaults") { writer in
        writer.list(frame.content?.values?.leftOut ?? []) { $1.string($0) }
      }
      writer.member("faults") { writer in
        writer.list(frame.faults) { fault, writer in
          writer.object { writer in
            writer.member("byte") { $0.literal("\(fault.offset)") }
            writer.member("message") { $0.string(fault.message) }
          }
        }
      }
    }
    return line(writer)
  }

  private static func line(_ writer: WireWriter) -> String { String(writer.document().dropLast()) }

  /// JSON text four columns further to the right; strings have no line breaks.
  private func indented(_ text: String) -> String {
    text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n    ")
  }
}

extension FrameInspection.Content {
  /// `request` or `response`; nil for neither.
  var direction: String? {
    switch message {
    case .request: "request"
    case .response: "response"
    case nil: nil
    }
  }
}
