import MVMCore

/// Findings as GitLab's Code Quality wants them: a JSON array, shown in merge requests.
struct GitLabReport {
  let content: ReportContent

  func render() -> String {
    (content.failures.map(issue) + content.findings.map(Self.issue)).document()
  }

  /// A file that can't be read, which is worse than any finding in it.
  private func issue(_ failure: FileError) -> Issue {
    let name = content.name(of: failure.path)
    let identity = Array(failure.reason.utf8) + [0] + name.bytes
    return Issue(
      description: failure.message, check: failure.reason, fingerprint: SHA256.hex(identity),
      severity: "blocker",
      location: .init(path: name.text, lines: .init(begin: 1, end: 1)))
  }

  private static func issue(_ located: LocatedFinding) -> Issue {
    let finding = located.finding
    let severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    return Issue(
      description: finding.message, check: finding.code, fingerprint: located.fingerprint,
      severity: severity,
      location: .init(
        path: located.name.text, lines: .init(begin: located.start.line, end: located.end.line)))
  }
}

/// One entry of the array.
private struct Issue: WireRecord {
  /// Lines of a file.
  struct Location: WireRecord {
    var path: String
    var lines: Lines

    static let schema = Schema.make {
      Schema(
        Location.init, doc: "Lines of a file.", Field("path", always: \.path),
        Field("lines", always: \.lines))
    }
  }

  /// The first and the last line.
  struct Lines: WireRecord {
    var begin: Int
    var end: Int

    static let schema = Schema.make {
      Schema(
        Lines.init, doc: "The first and the last line.", Field("begin", always: \.begin),
        Field("end", always: \.end))
    }
  }

  var description: String
  var check: String
  var fingerprint: String
  var severity: String
  var location: Location

  static let schema = Schema.make {
    Schema(
      Issue.init, doc: "One entry of the array.", Field("description", always: \.description),
      Field("check_name", always: \.check),
      Field(
        "fingerprint", always: \.fingerprint, doc: "Tells GitLab a known issue from a new one."),
      Field("severity", always: \.severity), Field("location", always: \.location))
  }
}
