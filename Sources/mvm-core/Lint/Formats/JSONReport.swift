import MVMCore

/// All that a run of `lint` gave as one JSON document.
struct JSONReport {
  let content: ReportContent
  private var outcome: LintOutcome { content.outcome }

  func render() -> String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.formatVersion()
      writer.member("tool") { tool(&$0) }
      writer.member("complete") { $0.literal(content.isComplete ? "true" : "false") }
      writer.member("exit_code") { $0.literal(String(content.status.rawValue)) }
      writer.member("summary") { summary(&$0) }
      if content.showsStatistics {
        writer.member("statistics") { Statistics(of: outcome).write(to: &$0) }
      }
      writer.member("findings") { $0.list(outcome.findings) { $0.write(to: &$1) } }
      writer.member("errors") { errors(&$0) }
    }
    return writer.document()
  }

  private func tool(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("name") { $0.string("mvm-core") }
      writer.member("version") { $0.string(MVMCore.version) }
    }
  }

  private func summary(_ writer: inout WireWriter) {
    let counts = [
      ("files_checked", outcome.filesChecked), ("files_skipped", outcome.filesSkipped),
      ("files_failed", outcome.failures.count), ("errors", outcome.count(.error)),
      ("warnings", outcome.count(.warning)), ("notes", outcome.count(.note)),
      ("suppressed", outcome.suppressed), ("baselined", outcome.baselined),
      ("dropped", outcome.dropped),
      ("fixed", outcome.fixed), ("fixable", outcome.fixable(allowingUnsafe: true)),
    ]
    writer.object { writer in
      for (key, count) in counts { writer.member(key) { $0.literal(String(count)) } }
    }
  }

  private func errors(_ writer: inout WireWriter) {
    var errors = content.failures.map { ($0.path.text as String?, $0.reason, $0.message) }
    if let usageError = content.usageError { errors.append((nil, "usage", usageError)) }
    errors += content.settingsFaults.map { ($0.path.text, "settings", $0.settingsFault) }
    writer.list(errors) { $1.failure(path: $0.0, reason: $0.1, message: $0.2) }
  }
}
