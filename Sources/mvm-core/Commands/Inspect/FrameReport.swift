import MVMCore

/// Writes frames one by one, so that files of any size can be shown.
struct FrameReport {
  private let name: String
  private let format: CommonOptions.Format
  private var isFirst = true
  private var list = StreamedList<InspectFramesOutput>("frames")

  init(_ name: String, _ format: CommonOptions.Format) {
    self.name = name
    self.format = format
  }

  mutating func write(_ frame: FrameInspection.Frame, to output: inout BufferedOutput) {
    switch format {
    case .human:
      begin(&output)
      writeText(frame, to: &output)
    case .json:
      let document = document(nil)
      output.write(list.next(frame.output, in: document))
    }
    isFirst = false
  }

  mutating func finish(_ inspection: FrameInspection, to output: inout BufferedOutput) {
    switch format {
    case .human:
      begin(&output)
      if !isFirst { output.writeLine() }
      output.writeLine(
        "requests \(inspection.requests), responses \(inspection.responses), "
          + "faulty \(inspection.faulty)")
    case .json: output.write(list.end(document(inspection)))
    }
  }

  /// The document without its frames; nil for what is not known before they were all read.
  private func document(_ inspection: FrameInspection?) -> InspectFramesOutput {
    InspectFramesOutput(
      path: name, kind: DocumentKind.hostdFrames.rawValue, frames: [],
      requests: inspection?.requests ?? 0, responses: inspection?.responses ?? 0,
      faulty: inspection?.faulty ?? 0, exitCode: inspection?.status.number ?? 0)
  }

  /// Writes what is before the first frame.
  private func begin(_ output: inout BufferedOutput) {
    guard isFirst else { return }
    output.writeLine("\(escaped(name)): \(DocumentKind.hostdFrames.rawValue)\n")
  }

  private func writeText(_ frame: FrameInspection.Frame, to output: inout BufferedOutput) {
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
}

extension FrameInspection.Frame {
  fileprivate var output: InspectedFrame {
    InspectedFrame(
      offset: offset, size: content?.size, direction: content?.direction,
      message: content?.values.map { OutputValue($0.value) },
      defaults: content?.values?.leftOut ?? [],
      faults: faults.map { FrameFaultOutput(byte: $0.offset, message: $0.message) })
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
