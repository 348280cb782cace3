import MVMCore

/// What linting gave, in the order of the files' paths.
struct LintOutcome: Sendable {
  var filesChecked = 0
  /// Files found in directories that are no documents of mvm.
  var filesSkipped = 0
  /// The findings that are reported.
  var findings: [LocatedFinding] = []
  /// The findings that the configuration accepts or the baseline has.
  var setAside: [LocatedFinding] = []
  /// The positions of the suppressions that some finding fits.
  var matched: Set<Int> = []
  var failures: [FileFailure] = []
  /// The findings beyond those that are shown of a file.
  var unshown = UnshownFindings()
  /// What the rules across files look at.
  var documents = FleetDocuments()
  /// Which files were to be checked.
  var scope = LintScope()
  /// What a person is told besides, on standard error.
  var notes: [String] = []
  /// Whether nothing was checked because all that was named is excluded.
  var isAllExcluded = false
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
    findings += other.findings
    setAside += other.setAside
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
}

/// What a thread uses again from file to file.
private struct LintDesk: ~Copyable {
  let run: LintRun
  var document = Document()
  var session = ReadSession()

  init(_ run: LintRun) { self.run = run }

  mutating func lint(_ file: FoundFile) -> LintRun.FileResult {
    run.lint(file, in: &session, reusing: &document)
  }
}

/// What linting a few files gave that come one after the other.
private struct FileRun: Sendable {
  /// The files that are decided on once all have been read, each behind what those before it gave.
  private(set) var waiting: [(before: LintOutcome, file: FoundFile, result: LintRun.FileResult)] =
    []
  /// What the files behind them gave.
  private(set) var rest = LintOutcome()

  mutating func add(_ result: LintRun.FileResult, of file: FoundFile) {
    guard result.waits else { return rest.add(result) }
    waiting.append((rest, file, result))
    rest = LintOutcome()
  }
}

/// Lints files on several threads.
struct LintRun: Sendable {
  enum FileResult: Sendable {
    case checked([LocatedFinding], UnshownFindings, matched: Set<Int>, FleetFile?)
    case skipped
    case failed(FileFailure)
    /// Fixes have been found; the other result is that of the text to report on.
    indirect case fixed(FixedFile, FileResult)
  }

  let settings: LintSettings

  /// Lints files; every one is read, whatever the others hold.
  func lint(_ files: FoundFiles, telling progress: ProgressLine? = nil) -> LintOutcome {
    let isAlone = min(files.count, settings.threads) <= 1
    let runs = Parallel.fold(
      count: files.count, threads: settings.threads,
      makeState: { LintDesk(isAlone ? self : LintRun(settings: settings.separate())) },
      into: FileRun(),
      work: { part, desk, run in
        progress?.show(ProgressLine.Count(part, "file"), doing: "checked", of: files.count)
        let file = files[part]
        run.add(desk.lint(file), of: file)
      })
    let disputes = disputes(in: runs)
    var outcome = LintOutcome()
    for run in runs {
      for (before, file, result) in run.waiting {
        outcome.add(before)
        let shown = settle(review(result, of: file, disputes), of: file, disputes, &outcome)
        outcome.add(shown)
      }
      outcome.add(run.rest)
    }
    return outcome
  }

  /// Whether a file that was found in a directory is one of mvm's.
  func isDocument(_ file: FoundFile) -> Bool {
    var desk = LintDesk(self)
    if case .skipped = desk.lint(file) { return false }
    return true
  }

  /// What all files together say about derived fixes; nil where no file has one, or each file is
  /// checked by itself.
  private func disputes(in runs: [FileRun]) -> NetworkDisputes? {
    let isNeeded = runs.contains { $0.waiting.contains { $0.result.hasDerivedFixes } }
    guard settings.isAcrossFiles, isNeeded else { return nil }
    var documents = FleetDocuments()
    for run in runs {
      for (before, _, result) in run.waiting {
        documents.append(before.documents)
        if let document = result.document { documents.add(document) }
      }
      documents.append(run.rest.documents)
    }
    return NetworkDisputes(Fleet(documents))
  }

  /// Lints the text of one file, such as standard input; `--fix` tells what it becomes.
  func lint(_ bytes: [UInt8], as path: Path) -> LintOutcome {
    var document = Document()
    var outcome = LintOutcome()
    let file = FoundFile(path: path, isNamed: true)
    let result = review(lint(bytes, file, reusing: &document), of: file, nil)
    let shown = settleInput(result, bytes, &outcome)
    outcome.add(shown)
    outcome.documents = FleetDocuments()
    return outcome
  }

  fileprivate func lint(
    _ file: FoundFile, in session: inout ReadSession, reusing document: inout Document
  ) -> FileResult {
    do throws(FileFailure) {
      if let kind = kindOfMany(file.path) {
        return try lint(try InputFile(file.path), file.path, as: kind, reusing: &document)
      }
      let bytes = try FileReader.read(
        file.path, limit: settings.linter.sizeLimit, isOrdinary: file.isOrdinary, in: &session)
      return lint(bytes, file, reusing: &document)
    } catch {
      return .failed(error)
    }
  }

  private func lint(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document
  ) -> FileResult {
    if let kind = kindOfMany(beginning: bytes, file) {
      return lint(bytes, file.path, as: kind, reusing: &document)
    }
    guard let checked = check(bytes, file, reusing: &document) else { return .skipped }
    guard let fixed = fix(bytes, file, checked: checked, reusing: &document) else {
      return located(checked, in: bytes, file.path)
    }
    let isApplied = settings.fixing == .apply
    let shown = isApplied ? fixed.check : checked
    return .fixed(
      fixed.file, located(shown, in: isApplied ? fixed.file.new : bytes, file.path))
  }

  /// What a check of one text gave, and as what kind it was checked.
  struct Check {
    let result: Linter.Result
    let kind: DocumentKind?
    /// What becomes of each finding; empty where all are reported.
    fileprivate var dispositions: [Disposition] = []
    fileprivate var matched: Set<Int> = []
    fileprivate var unshown = UnshownFindings()

    init(_ result: Linter.Result, _ kind: DocumentKind?) {
      self.result = result
      self.kind = kind
      if result.dropped > 0 { unshown = UnshownFindings(result.surplus) }
    }

    /// The findings that are reported.
    var reported: [Finding] {
      if dispositions.isEmpty { return result.findings }
      return zip(result.findings, dispositions).filter { $0.1 == .reported }.map(\.0)
    }
  }

  /// Checks a text and asks what becomes of each finding; nil for one that was found in a directory
  /// and is none of mvm's.
  func check(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document
  ) -> Check? {
    guard let check = checkAll(bytes, file, reusing: &document) else { return nil }
    let isFiltered =
      settings.comparesFindings
      && (!check.result.findings.isEmpty || check.result.dropped > 0)
    return isFiltered ? filtered(check, file.path) : check
  }

  private func filtered(_ check: Check, _ path: Path) -> Check {
    var check = check
    var filter = settings.filter.filter(for: path)
    check.dispositions = zip(check.result.findings, check.result.identities).map {
      filter.disposition(of: $0, identity: $1)
    }
    check.unshown = UnshownFindings(check.result.surplus, of: path, &filter)
    check.matched = filter.matched
    return check
  }

  private func checkAll(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document
  ) -> Check? {
    let format = DocumentFormat(fileName: file.path.lastComponent)
    let told = settings.toldKind(of: file.path)
    // Most of the TOML files in a directory are other programs'.
    let isForeign = format == .toml && !file.isNamed && told != .templateConfig
    if let kind = isForeign ? nil : settings.kind ?? told {
      let result = settings.linter.check(
        bytes, as: kind, format: format, path: file.path.bytes, reusing: &document)
      return Check(result, kind)
    }
    document.parse(bytes, as: format ?? .json, limit: settings.linter.sizeLimit)
    if let kind = DocumentKind(keysOf: document), kind == settings.kind ?? kind {
      return Check(settings.linter.check(lending: &document, as: kind), kind)
    }
    return file.isNamed ? Check(settings.linter.checkUnknown(document), nil) : nil
  }

  func located(_ check: Check, in bytes: [UInt8], _ path: Path) -> FileResult {
    let document = settings.isAcrossFiles ? FleetFile(check.result, path, check.kind) : nil
    if check.result.findings.isEmpty {
      return .checked([], check.unshown, matched: [], document)
    }
    let result = check.result
    let file = CheckedFile(
      bytes: bytes, path: path, name: settings.name(of: path), kind: check.kind)
    var findings = file.locate(result.findings, identities: result.identities)
    for (index, disposition) in check.dispositions.enumerated() {
      findings[index].disposition = disposition
    }
    return .checked(findings, check.unshown, matched: check.matched, document)
  }
}

extension LintOutcome {
  /// Adds what linting a file gave.
  mutating func add(_ result: LintRun.FileResult) {
    switch result {
    case .checked(let findings, let unshown, let matched, let document):
      if let document { documents.add(document) }
      filesChecked += 1
      add(findings)
      if !matched.isEmpty { self.matched.formUnion(matched) }
      self.unshown.add(unshown)
      failures += unshown.failures
    case .skipped: filesSkipped += 1
    case .failed(let failure): failures.append(failure)
    case .fixed(_, let shown): add(shown)
    }
  }
}

extension LintOutcome {
  /// Adds findings, to those that are reported or to those that are not.
  mutating func add(_ more: [LocatedFinding]) {
    if more.isEmpty { return }
    let reported = more.filter { $0.disposition == .reported }
    findings += reported
    if reported.count < more.count { setAside += more.filter { $0.disposition != .reported } }
  }

  /// Adds findings of other files than those before, and puts all in their order.
  mutating func merge(_ more: [LocatedFinding]) {
    guard !more.isEmpty else { return }
    add(more)
    findings.sort(by: LocatedFinding.stands)
    setAside.sort(by: LocatedFinding.stands)
  }

  /// How many findings the configuration accepts.
  var suppressed: Int {
    setAside.count { $0.disposition != .baselined } + unshown.suppressed
  }
  /// How many findings the baseline has.
  var baselined: Int { setAside.count { $0.disposition == .baselined } + unshown.baselined }
  /// How many findings are reported and not shown.
  var dropped: Int { unshown.count }
}
