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
  /// The rules whose findings are wanted.
  let rules: [RuleDescription]

  init(_ arguments: Arguments, in directory: WorkingDirectory) throws(CommandFailure) {
    self.directory = directory
    kind = arguments[LintOptions.kind]
    let selected = try Self.codes(arguments[LintOptions.select], of: "--select")
    let ignored = try Self.codes(arguments[LintOptions.ignore], of: "--ignore")
    let isWanted = { (rule: RuleDescription) in
      (selected.isEmpty || selected.contains { rule.code.hasPrefix($0) })
        && !ignored.contains { rule.code.hasPrefix($0) }
    }
    rules = Rules.all.map { $0.about }.filter(isWanted)
    linter = Linter(sizeLimit: arguments[LintOptions.maxSize] << 20, where: isWanted)
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

  /// `--strict` and `--fail-on`: where both are given, the stricter.
  private static func failOn(_ arguments: Arguments) -> Finding.Severity? {
    let wanted = arguments[LintOptions.failOn].severity
    guard arguments[LintOptions.strict] else { return wanted }
    guard arguments.gives(LintOptions.failOn.declaration), let wanted else { return .warning }
    return min(wanted, .warning)
  }

  func status(of outcome: LintOutcome) -> ExitStatus {
    if !outcome.failures.isEmpty { return .undecided }
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

  /// Adds what linting one more file gave.
  mutating func add(_ other: LintOutcome) {
    filesChecked += other.filesChecked
    filesSkipped += other.filesSkipped
    findings += other.findings
    failures += other.failures
    dropped += other.dropped
  }

  func count(_ severity: Finding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.finding.severity == severity ? 1 : 0) }
  }
}

/// Lints files on several threads.
struct LintRun: Sendable {
  private enum FileResult: Sendable {
    case checked([LocatedFinding], dropped: Int, FleetFile?)
    case skipped
    case failed(FileFailure)
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
    for result in results {
      switch result {
      case .checked(let findings, let dropped, let document):
        if let document { outcome.documents.append(document) }
        outcome.filesChecked += 1
        outcome.findings += findings
        outcome.dropped += dropped
      case .skipped: outcome.filesSkipped += 1
      case .failed(let failure): outcome.failures.append(failure)
      }
    }
    return outcome
  }

  /// Lints the text of one file, such as standard input.
  func lint(_ bytes: [UInt8], as path: Path) -> LintOutcome {
    var document = Document()
    var outcome = LintOutcome(filesChecked: 1)
    if case .checked(let findings, let dropped, _) = lint(
      bytes, FoundFile(path: path, isNamed: true), reusing: &document)
    {
      outcome.findings = findings
      outcome.dropped = dropped
    }
    return outcome
  }

  private func lint(_ file: FoundFile, reusing document: inout Document) -> FileResult {
    do throws(FileFailure) {
      let limit = limit(of: file.path)
      let bytes = try FileReader.read(file.path, limit: limit)
      // Of a log that was cut, the last line would be found broken.
      if isLog(file.path), bytes.count > limit { throw FileFailure(file.path, .system(.tooLarge)) }
      return lint(bytes, file, reusing: &document)
    } catch {
      return .failed(error)
    }
  }

  /// Logs are as long as they are: what is limited is each line.
  private func limit(of path: Path) -> Int {
    isLog(path) ? Document.largestSizeLimit : settings.linter.sizeLimit
  }

  private func isLog(_ path: Path) -> Bool {
    (settings.kind ?? DocumentKind(fileName: path.lastComponent))?.isLines == true
  }

  private func lint(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document
  ) -> FileResult {
    let format = DocumentFormat(fileName: file.path.lastComponent)
    let named = DocumentKind(fileName: file.path.lastComponent)
    // Most of the TOML files in a directory are other programs'.
    let isForeign = format == .toml && !file.isNamed && named != .templateConfig
    if let kind = isForeign ? nil : settings.kind ?? named {
      let result = settings.linter.check(
        bytes, as: kind, format: format, path: file.path.bytes, reusing: &document)
      return located(result, in: bytes, file.path, kind)
    }
    document.parse(bytes, as: format ?? .json, limit: settings.linter.sizeLimit)
    if let kind = DocumentKind(keysOf: document), kind == settings.kind ?? kind {
      return located(settings.linter.check(document, as: kind), in: bytes, file.path, kind)
    }
    guard file.isNamed else { return .skipped }
    return located(settings.linter.checkUnknown(document), in: bytes, file.path, nil)
  }

  private func located(
    _ result: Linter.Result, in bytes: [UInt8], _ path: Path, _ kind: DocumentKind?
  ) -> FileResult {
    let document = settings.isAcrossFiles ? FleetFile(result, path, kind) : nil
    if result.findings.isEmpty { return .checked([], dropped: result.dropped, document) }
    let file = CheckedFile(
      bytes: bytes, path: path, name: settings.directory.relative(path), kind: kind)
    let findings = file.locate(result.findings, identities: result.identities)
    return .checked(findings, dropped: result.dropped, document)
  }
}
