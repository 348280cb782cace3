import MVMCore

/// Findings as tests that JUnit ran: a suite a file, a case a finding.
///
/// A finding that makes the exit status 1 is a failure, so the tests fail when the command does;
/// others are tests that pass and print. Files that can't be read are errors.
struct JUnitReport {
  let content: ReportContent

  func render() -> String {
    let files = content.findingsByFile
    let failures = content.failures
    let cases = files.flatMap(\.findings)
    var writer = XMLWriter()
    let counts = Self.counts(
      tests: max(cases.count + failures.count, 1), failures: cases.count(where: fails),
      errors: failures.count)
    writer.element("testsuites", [("name", "mvm-core")] + counts) { writer in
      for failure in failures { write(failure, to: &writer) }
      for (name, findings) in files { write(findings, of: name, to: &writer) }
      if files.isEmpty, failures.isEmpty { Self.writePassed(to: &writer) }
    }
    return writer.text
  }

  private func fails(_ located: LocatedFinding) -> Bool {
    content.failOn.map { located.finding.severity >= $0 } ?? false
  }

  private static func counts(tests: Int, failures: Int, errors: Int) -> [(String, String)] {
    [("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors))]
  }

  /// A reader of JUnit's XML takes a file without tests for a mistake.
  private static func writePassed(to writer: inout XMLWriter) {
    let counts = counts(tests: 1, failures: 0, errors: 0)
    writer.element("testsuite", [("name", "mvm-core")] + counts) { writer in
      writer.element("testcase", [("name", "no findings"), ("classname", "mvm-core")])
    }
  }

  private func write(_ failure: FileError, to writer: inout XMLWriter) {
    let name = content.name(of: failure.path).text
    let counts = Self.counts(tests: 1, failures: 0, errors: 1)
    writer.element("testsuite", [("name", name)] + counts) { writer in
      writer.element("testcase", [("name", "read"), ("classname", name)]) { writer in
        writer.element("error", [("type", failure.reason), ("message", failure.message)])
      }
    }
  }

  private func write(
    _ findings: ArraySlice<LocatedFinding>, of name: Path, to writer: inout XMLWriter
  ) {
    let counts = Self.counts(
      tests: findings.count, failures: findings.count(where: fails), errors: 0)
    writer.element("testsuite", [("name", name.text)] + counts) { writer in
      for finding in findings { write(finding, to: &writer) }
    }
  }

  private func write(_ located: LocatedFinding, to writer: inout XMLWriter) {
    let finding = located.finding
    let identity = located.identity.isEmpty ? "" : " \(located.identity)"
    let place = "line \(located.start.line), column \(located.start.column)"
    let help = finding.help.map { "; help: \($0)" } ?? ""
    let attributes = [
      ("name", "\(finding.code) \(finding.name)\(identity)"), ("classname", located.name.text),
      ("file", located.name.text), ("line", String(located.start.line)),
    ]
    let text = "\(place): \(finding.severity.rawValue): \(finding.message)\(help)"
    writer.element("testcase", attributes) { writer in
      if fails(located) {
        let type = [("type", finding.severity.rawValue), ("message", finding.message)]
        writer.element("failure", type, text: text)
      } else {
        writer.element("system-out", [], text: text)
      }
    }
  }
}
