import MVMCore

/// What is to be linted, and how.
struct LintSettings: Sendable {
  let kind: DocumentKind?
  let linter: Linter
  let threads: Int
  /// Findings of this severity and above make the status 1; nil for none.
  let failOn: Finding.Severity?
  /// What paths in reports are relative to.
  let directory: WorkingDirectory
  /// Whether the files are checked together too.
  let isAcrossFiles: Bool
  /// What becomes of fixes; nil where nothing is fixed.
  let fixing: Fixing?
  /// Whether unsafe fixes count too.
  let allowsUnsafe: Bool
  /// The rules whose findings are wanted.
  let rules: [RuleDescription]

  init(_ arguments: Arguments, in directory: WorkingDirectory) throws(CommandFailure) {
    self.directory = directory
    fixing = try Self.fixing(arguments)
    allowsUnsafe = arguments[LintOptions.unsafeFixes]
    kind = arguments[LintOptions.kind]
    let selected = try Self.codes(arguments[LintOptions.select], of: "--select")
    let ignored = try Self.codes(arguments[LintOptions.ignore], of: "--ignore")
    let isWanted = { (rule: RuleDescription) in
      (selected.isEmpty || selected.contains { rule.code.hasPrefix($0) })
        && !ignored.contains { rule.code.hasPrefix($0) }
    }
    rules = Rules.all.map { $0.about }.filter(isWanted)
    linter = Linter(
      sizeLimit: arguments[LintOptions.maxSize] << 20, target: try Self.target(arguments),
      where: isWanted)
    isAcrossFiles = !arguments[LintOptions.noCrossFile] && linter.checksFleets
    threads = arguments[LintOptions.jobs] ?? Parallel.processors
    failOn = Self.failOn(arguments)
  }

  /// Codes and prefixes of codes, each of which some rule has.
  private static func codes(
    _ arguments: [Argument], of option: String
  ) throws(CommandFailure) -> [String] {
    let known = Rules.all.map { $0.about.code }
    var codes: [String] = []
    for argument in arguments {
      let code = argument.text.uppercased()
      guard known.contains(where: { $0.hasPrefix(code) }) else {
        throw .usage(.invalidValue(of: option, argument, .choice(of: known)))
      }
      codes.append(code)
    }
    return codes
  }

  /// The release that documents are meant for.
  private static func target(
    _ arguments: Arguments
  ) throws(CommandFailure) -> ReleaseVersion? {
    guard let argument = arguments[LintOptions.targetVersion] else { return nil }
    guard let version = ReleaseVersion(argument.text) else {
      throw .usage(.invalidValue(of: "--target-version", argument, .form(example: "0.9.0")))
    }
    return version
  }

  /// `--strict` and `--fail-on`: where both are given, the stricter.
  private static func failOn(_ arguments: Arguments) -> Finding.Severity? {
    let wanted = arguments[LintOptions.failOn].severity
    guard arguments[LintOptions.strict] else { return wanted }
    guard arguments.gives(LintOptions.failOn.declaration), let wanted else { return .warning }
    return min(wanted, .warning)
  }

  func status(of outcome: LintOutcome) -> ExitStatus {
    if !outcome.failures.isEmpty { return .undecided }
    if fixing == .show { return outcome.diff.isEmpty ? .yes : .no }
    guard let failOn else { return .yes }
    return outcome.findings.contains { $0.finding.severity >= failOn } ? .no : .yes
  }
}

extension LintOptions.FailOn {
  fileprivate var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
}

/// What linting gave, in the order of the files' paths.
struct LintOutcome: Sendable {
  var filesChecked = 0
  /// Files found in directories that are no documents of mvm.
  var filesSkipped = 0
  var findings: [LocatedFinding] = []
  var failures: [FileFailure] = []
  /// Findings that were left out because their file has too many.
  var dropped = 0
  /// What the rules across files look at.
  var documents: [FleetFile] = []
  /// How many places were edited, or would be.
  var fixed = 0
  /// What would be changed, as a unified diff.
  var diff: [UInt8] = []
  /// The text of standard input after its fixes, nothing where it was not read whole; nil where it
  /// was not asked for.
  var fixedInput: [UInt8]?

  /// Adds what linting one more file gave.
  mutating func add(_ other: LintOutcome) {
    filesChecked += other.filesChecked
    filesSkipped += other.filesSkipped
    findings += other.findings
    failures += other.failures
    dropped += other.dropped
    fixed += other.fixed
    diff += other.diff
    fixedInput = fixedInput ?? other.fixedInput
  }

  func count(_ severity: Finding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.finding.severity == severity ? 1 : 0) }
  }
}

/// Lints files on several threads.
struct LintRun: Sendable {
  enum FileResult: Sendable {
    case checked([LocatedFinding], dropped: Int, FleetFile?)
    case skipped
    case failed(FileFailure)
    /// Fixes have been found; the other result is that of the text to report on.
    indirect case fixed(FixedFile, FileResult)
  }

  let settings: LintSettings

  /// Lints files; every one is read, whatever the others hold.
  func lint(_ files: [FoundFile], telling progress: ProgressLine? = nil) -> LintOutcome {
    let results = Parallel.map(
      count: files.count, threads: settings.threads, makeState: { Document() },
      work: { [self] part, document in
        progress?.show(ProgressLine.Count(part, "file"), doing: "checked", of: files.count)
        return lint(files[part], reusing: &document)
      })
    var outcome = LintOutcome()
    for (file, result) in zip(files, results) {
      let shown = settle(result, of: file, &outcome)
      outcome.add(shown)
    }
    return outcome
  }

  /// Lints the text of one file, such as standard input; `--fix` tells what it becomes.
  func lint(_ bytes: [UInt8], as path: Path) -> LintOutcome {
    var document = Document()
    var outcome = LintOutcome()
    let result = lint(bytes, FoundFile(path: path, isNamed: true), reusing: &document)
    let shown = settleInput(result, bytes, &outcome)
    outcome.add(shown)
    outcome.documents = []
    return outcome
  }

  func lint(_ file: FoundFile, reusing document: inout Document) -> FileResult {
    do throws(FileFailure) {
      if let kind = kindOfMany(file.path) {
        return try lint(try InputFile(file.path), file.path, as: kind, reusing: &document)
      }
      let bytes = try FileReader.read(file.path, limit: settings.linter.sizeLimit)
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
  typealias Check = (result: Linter.Result, kind: DocumentKind?)

  /// Checks a text; nil for one that was found in a directory and is none of mvm's.
  func check(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document
  ) -> Check? {
    let format = DocumentFormat(fileName: file.path.lastComponent)
    let named = DocumentKind(fileName: file.path.lastComponent)
    // Most of the TOML files in a directory are other programs'.
    let isForeign = format == .toml && !file.isNamed && named != .templateConfig
    if let kind = isForeign ? nil : settings.kind ?? named {
      let result = settings.linter.check(
        bytes, as: kind, format: format, path: file.path.bytes, reusing: &document)
      return (result, kind)
    }
    document.parse(bytes, as: format ?? .json, limit: settings.linter.sizeLimit)
    if let kind = DocumentKind(keysOf: document), kind == settings.kind ?? kind {
      return (settings.linter.check(document, as: kind), kind)
    }
    return file.isNamed ? (settings.linter.checkUnknown(document), nil) : nil
  }

  func located(_ check: Check, in bytes: [UInt8], _ path: Path) -> FileResult {
    let result = check.result
    let document = settings.isAcrossFiles ? FleetFile(result, path, check.kind) : nil
    if result.findings.isEmpty { return .checked([], dropped: result.dropped, document) }
    let file = CheckedFile(
      bytes: bytes, path: path, name: settings.directory.relative(path), kind: check.kind)
    let findings = file.locate(result.findings, identities: result.identities)
    return .checked(findings, dropped: result.dropped, document)
  }
}

extension LintOutcome {
  /// Adds what linting a file gave.
  mutating func add(_ result: LintRun.FileResult) {
    switch result {
    case .checked(let findings, let dropped, let document):
      if let document { documents.append(document) }
      filesChecked += 1
      self.findings += findings
      self.dropped += dropped
    case .skipped: filesSkipped += 1
    case .failed(let failure): failures.append(failure)
    case .fixed(_, let shown): add(shown)
    }
  }
}
