import MVMCore

/// What linting gave, in the order of the files' paths.
struct LintOutcome: Sendable {
  var filesChecked = 0
  /// Files found in directories that are no documents of mvm.
  var filesSkipped = 0
  /// The files among them that have a name of mvm's files.
  var skipped: [String] = []
  /// The findings that are reported.
  var findings: [LocatedFinding] = []
  /// The findings that the configuration accepts or the baseline has.
  var unreported: [LocatedFinding] = []
  /// The positions of the suppressions that some finding fits.
  var matched: Set<Int> = []
  var failures: [FileError] = []
  /// The findings beyond those that are shown of a file.
  var unshown = UnshownFindings()
  /// What the rules across files look at.
  var documents = FleetDocuments()
  /// Which files were to be checked.
  var scope = LintScope()
  /// What is reported besides, on standard error.
  var notes: [String] = []
  /// That nothing was checked, and why, where that is no answer.
  var nothingChecked: [FileError] = []
  /// Files that had other names when they were fixed, and how many of those have the old content.
  var otherNames: [FileIdentity: (path: Path, count: Int)] = [:]
  /// How many places were edited, or would be.
  var fixed = 0
  /// What would be changed, as a unified diff.
  var diff: [UInt8] = []
  /// The text of standard input after its fixes, nothing where it was not read whole; nil where it
  /// was not asked for.
  var fixedInput: [UInt8]?

  /// Adds what linting further files gave.
  mutating func add(_ other: LintOutcome) {
    documents.append(other.documents)
    filesChecked += other.filesChecked
    filesSkipped += other.filesSkipped
    skipped += other.skipped
    findings += other.findings
    unreported += other.unreported
    matched.formUnion(other.matched)
    failures += other.failures
    unshown.add(other.unshown)
    fixed += other.fixed
    diff += other.diff
    fixedInput = fixedInput ?? other.fixedInput
  }

  func count(_ severity: Finding.Severity) -> Int {
    findings.reduce(unshown.count(severity)) { $0 + ($1.finding.severity == severity ? 1 : 0) }
  }

  /// How many findings there are of each severity that has any, the gravest first: `2 errors`.
  var severityCounts: [String] {
    Finding.Severity.allCases.reversed().compactMap { severity in
      let count = count(severity)
      return count > 0 ? counted(count, severity.rawValue) : nil
    }
  }
}

extension LintOutcome {
  /// Adds what linting a file gave.
  mutating func add(_ outcome: FileOutcome) {
    switch outcome {
    case .checked(let findings, let unshown, let matched, let document):
      if let document { documents.add(document) }
      filesChecked += 1
      add(findings)
      if !matched.isEmpty { self.matched.formUnion(matched) }
      self.unshown.add(unshown)
      failures += unshown.failures
    case .skipped(let reason):
      filesSkipped += 1
      if let reason { skipped.append(reason) }
    case .failed(let failure): failures.append(failure)
    case .fixed(_, let shown): add(shown)
    }
  }

  /// Adds findings, to those that are reported or to those that are not.
  mutating func add(_ more: [LocatedFinding]) {
    if more.isEmpty { return }
    let reported = more.filter { $0.disposition == .reported }
    findings += reported
    if reported.count < more.count { unreported += more.filter { $0.disposition != .reported } }
  }

  /// Adds findings of other files than those before, and puts all in their order.
  mutating func merge(_ more: [LocatedFinding]) {
    guard !more.isEmpty else { return }
    add(more)
    findings.sort(by: LocatedFinding.precedes)
    unreported.sort(by: LocatedFinding.precedes)
  }

  /// How many findings the configuration accepts.
  var suppressed: Int {
    unreported.count { $0.disposition != .baselined } + unshown.suppressed
  }
  /// How many findings the baseline has.
  var baselined: Int { unreported.count { $0.disposition == .baselined } + unshown.baselined }
  /// How many findings are reported and not shown.
  var dropped: Int { unshown.count }
}
