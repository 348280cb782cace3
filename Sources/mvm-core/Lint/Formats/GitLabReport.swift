import MVMCore

/// Findings as GitLab's Code Quality wants them: a JSON array, shown in merge requests.
struct GitLabReport {
  let content: ReportContent

  func render() -> String {
    var writer = WireWriter(.pretty)
    let failures = content.failures.map(issue)
    writer.list(failures + content.outcome.findings.map(Self.issue)) { $0.write(to: &$1) }
    return writer.document()
  }

  /// A file that can't be read, which is worse than any finding in it.
  private func issue(_ failure: FileFailure) -> Issue {
    let name = content.name(of: failure.path)
    let identity = Array(failure.reason.utf8) + [0] + name.bytes
    return Issue(
      description: failure.message, check: failure.reason, fingerprint: SHA256.hex(identity),
      severity: "blocker", path: name.text, firstLine: 1, lastLine: 1)
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
      severity: severity, path: located.name.text, firstLine: located.start.line,
      lastLine: located.end.line)
  }
}

/// One entry of the array.
private struct Issue {
  let description: String
  let check: String
  /// What tells GitLab a known issue from a new one.
  let fingerprint: String
  let severity: String
  let path: String
  let firstLine: Int
  let lastLine: Int

  func write(to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("description") { $0.string(description) }
      writer.member("check_name") { $0.string(check) }
      writer.member("fingerprint") { $0.string(fingerprint) }
      writer.member("severity") { $0.string(severity) }
      writer.member("location") { location(&$0) }
    }
  }

  private func location(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("path") { $0.string(path) }
      writer.member("lines") { writer in
        writer.object { writer in
          writer.member("begin") { $0.literal(String(firstLine)) }
          writer.member("end") { $0.literal(String(lastLine)) }
        }
      }
    }
  }
}
