import MVMCore

/// What a report shows: all that a run of `lint` gave, and what it was asked for.
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
  /// Whether findings are distinguished by a baseline.
  var hasBaseline = false
  /// The paths that were named, as words of a shell.
  var operands: [String] = []
  /// How many findings are shown; nil for all.
  var limit: Int?
  /// What paths are relative to.
  var directory = WorkingDirectory(nil)
  /// Reports that could not be written to their files.
  private(set) var unwritten: [FileError] = []
  /// A wrong use of the command, when that is what happened.
  var usageError: String?
  /// What is wrong with the settings, when that is what happened.
  var settingsFaults: [LocatedFinding] = []

  /// All that went wrong with files, or that there was none to check.
  var failures: [FileError] { outcome.failures + outcome.nothingChecked + unwritten }

  /// Notes that a report can't be written, so that nobody relies on it.
  mutating func add(unwritten failure: FileError) {
    unwritten.append(FileError(failure.path, .notWritten(failure.cause)))
    status = status.combined(with: .undecided)
  }

  /// A file's name in reports that others read, the same from wherever the program is run.
  func name(of path: Path) -> Path { RepositoryPaths(directory).name(of: path) }

  /// Whether everything was checked, and decided on: findings that are not shown are counted.
  var isComplete: Bool {
    failures.isEmpty && usageError == nil && settingsFaults.isEmpty
  }

  /// The findings that are shown.
  var findings: ArraySlice<LocatedFinding> { outcome.findings.prefix(limit ?? .max) }
  /// How many findings are reported and not shown.
  var hidden: Int { outcome.dropped + outcome.findings.count - findings.count }

  /// The findings file by file, in their order.
  var findingsByFile: [(name: Path, findings: ArraySlice<LocatedFinding>)] {
    var files: [(name: Path, findings: ArraySlice<LocatedFinding>)] = []
    var rest = findings
    while let first = rest.first {
      let findings = rest.prefix { $0.path == first.path }
      files.append((first.name, findings))
      rest = rest.dropFirst(findings.count)
    }
    return files
  }
}
