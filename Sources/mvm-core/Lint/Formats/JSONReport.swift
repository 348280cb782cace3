import MVMCore

/// All that a run of `lint` gave as one JSON document.
struct JSONReport {
  let content: ReportContent
  private var outcome: LintOutcome { content.outcome }

  func render() -> String {
    LintOutput(
      isComplete: content.isComplete, exitCode: content.status.number, summary: summary,
      statistics: content.showsStatistics ? .given(Statistics(of: outcome).output) : .absent,
      findings: content.findings.map(FindingOutput.init), errors: errors
    ).document()
  }

  private var summary: LintSummary {
    LintSummary(
      filesChecked: outcome.filesChecked, filesSkipped: outcome.filesSkipped,
      filesFailed: outcome.failures.count, errors: outcome.count(.error),
      warnings: outcome.count(.warning), notes: outcome.count(.note),
      suppressed: outcome.suppressed, baselined: outcome.baselined, dropped: content.hidden,
      fixed: outcome.fixed, fixable: outcome.fixable(allowingUnsafe: true))
  }

  private var errors: [OutputError] {
    var errors = content.failures.map { OutputError($0) }
    if let usageError = content.usageError {
      errors.append(OutputError(path: nil, reason: "usage", message: usageError))
    }
    return errors
      + content.settingsFaults.map {
        OutputError(path: $0.path.text, reason: "settings", message: $0.settingsFault)
      }
  }
}
