import MVMCore

/// What a report tells: all that a run of `lint` gave, and what it was asked for.
struct ReportContent: Sendable {
  var outcome = LintOutcome()
  var status: ExitStatus
  /// The rules that were asked for, in the order of their codes.
  var rules: [RuleDescription] = []
  /// Findings of this severity and above make the status 1; nil for none.
  var failOn: Finding.Severity?
  /// Whether to count findings by rule: in place of the findings where people read, beside them in
  /// `json`. Formats that others have defined have no room for it.
  var showsStatistics = false
  /// What paths are relative to.
  var directory = WorkingDirectory(nil)
  /// A wrong use of the command, when that is what happened.
  var usageError: String?

  /// Whether everything was checked and everything that was found is told.
  var isComplete: Bool {
    outcome.failures.isEmpty && outcome.dropped == 0 && usageError == nil
  }

  /// The findings file by file, in their order.
  var findingsByFile: [(name: Path, findings: ArraySlice<LocatedFinding>)] {
    var files: [(name: Path, findings: ArraySlice<LocatedFinding>)] = []
    var rest = outcome.findings[...]
    while let first = rest.first {
      let findings = rest.prefix { $0.path == first.path }
      files.append((first.name, findings))
      rest = rest.dropFirst(findings.count)
    }
    return files
  }
}

/// What a report can be written as.
enum ReportFormat: String, Choice {
  case human, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle

  /// The whole report.
  ///
  /// - Parameter style: colours, for formats that are for people.
  func render(_ content: ReportContent, style: Style) -> String {
    if content.showsStatistics, isForPeople {
      return Statistics(of: content.outcome.findings).table()
    }
    return switch self {
    case .human: HumanReport(style: style).render(content.outcome.findings)
    case .concise: ConciseReport.render(content.outcome.findings)
    case .json: JSONReport(content: content).render()
    case .jsonl: JSONLinesReport.render(content.outcome.findings)
    case .sarif: SARIFReport(content: content).render()
    case .github: GitHubReport(content: content).render()
    case .gitlab: GitLabReport(content: content).render()
    case .junit: JUnitReport(content: content).render()
    case .checkstyle: CheckstyleReport(content: content).render()
    }
  }

  /// Whether people read it, and not programs.
  var isForPeople: Bool { self == .human || self == .concise }
}
