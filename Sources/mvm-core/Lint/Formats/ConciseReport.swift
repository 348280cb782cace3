import MVMCore

/// A finding a line: `path:line:column: severity: message [CODE]`.
enum ConciseReport {
  static func render(_ findings: ArraySlice<LocatedFinding>) -> String {
    findings.reduce(into: "") { text, located in
      let finding = located.finding
      let place = "\(located.path.display):\(located.start.line):\(located.start.column)"
      text += "\(place): \(finding.severity.rawValue): \(escaped(finding.message))"
      text += " [\(finding.code)]\n"
    }
  }
}
