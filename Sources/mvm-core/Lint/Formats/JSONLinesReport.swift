import MVMCore

/// Findings as JSON, one a line: the objects that `json` has under `findings`, and nothing else.
///
/// Files that can't be read are reported on standard error and by the exit status, so that a reader
/// need not distinguish kinds of line.
enum JSONLinesReport {
  static func render(_ findings: ArraySlice<LocatedFinding>) -> String {
    findings.reduce(into: "") { text, finding in
      text += FindingOutput(finding).document(.compact)
    }
  }
}
