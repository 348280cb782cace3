import MVMCore

/// Findings in the XML of Checkstyle, which editors and CI services of all kinds read.
struct CheckstyleReport {
  let content: ReportContent

  func render() -> String {
    var writer = XMLWriter()
    writer.element("checkstyle", [("version", "8.0")]) { writer in
      for failure in content.failures { write(failure, to: &writer) }
      for (name, findings) in content.findingsByFile {
        writer.element("file", [("name", name.text)]) { writer in
          for finding in findings { Self.write(finding, to: &writer) }
        }
      }
    }
    return writer.text
  }

  private func write(_ failure: FileError, to writer: inout XMLWriter) {
    let name = content.name(of: failure.path).text
    writer.element("file", [("name", name)]) { writer in
      writer.element(
        "error",
        [
          ("severity", "error"), ("message", failure.message),
          ("source", "mvm-core.\(failure.reason)"),
        ])
    }
  }

  private static func write(_ located: LocatedFinding, to writer: inout XMLWriter) {
    let finding = located.finding
    let severity = finding.severity == .note ? "info" : finding.severity.rawValue
    writer.element(
      "error",
      [
        ("line", String(located.start.line)), ("column", String(located.start.column)),
        ("severity", severity), ("message", finding.message),
        ("source", "mvm-core.\(finding.code)"),
      ])
  }
}
