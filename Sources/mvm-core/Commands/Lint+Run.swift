import MVMCore

/// What is to be linted, and how.
struct LintSettings: Sendable {
  var kind: DocumentKind?
  var linter: Linter
  var threads: Int
  /// Findings of this severity and above make the status 1; nil for none.
  var failOn: Finding.Severity?
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

  func count(_ severity: Finding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.finding.severity == severity ? 1 : 0) }
  }
}

/// Lints files on several threads.
struct LintRun: Sendable {
  private enum FileResult: Sendable {
    case checked([LocatedFinding], dropped: Int)
    case skipped
    case failed(FileFailure)
  }

  let settings: LintSettings

  /// Lints files; every one is read, whatever the others hold.
  func lint(_ files: [FoundFile]) -> LintOutcome {
    let results = Parallel.map(
      count: files.count, threads: settings.threads, makeState: { Document() }
    ) { [self] part, document in lint(files[part], reusing: &document) }
    var outcome = LintOutcome()
    for result in results {
      switch result {
      case .checked(let findings, let dropped):
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
    if case .checked(let findings, let dropped) = lint(
      bytes, FoundFile(path: path, isNamed: true), reusing: &document)
    {
      outcome.findings = findings
      outcome.dropped = dropped
    }
    return outcome
  }

  private func lint(_ file: FoundFile, reusing document: inout Document) -> FileResult {
    do {
      let limit = settings.linter.sizeLimit
      let bytes = try FileReader.read(file.path, limit: limit)
      return lint(bytes, file, reusing: &document)
    } catch {
      return .failed(error)
    }
  }

  private func lint(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document
  ) -> FileResult {
    if let kind = settings.kind ?? DocumentKind(fileName: file.path.lastComponent) {
      let result = settings.linter.check(bytes, as: kind, reusing: &document)
      return located(result, in: bytes, file.path, kind)
    }
    document.parse(bytes, limit: settings.linter.sizeLimit)
    if let kind = DocumentKind(keysOf: document) {
      return located(settings.linter.check(document, as: kind), in: bytes, file.path, kind)
    }
    guard file.isNamed else { return .skipped }
    return located(settings.linter.checkUnknown(document), in: bytes, file.path, nil)
  }

  private func located(
    _ result: Linter.Result, in bytes: [UInt8], _ path: Path, _ kind: DocumentKind?
  ) -> FileResult {
    .checked(
      LocatedFinding.locate(result.findings, in: bytes, path: path, kind: kind),
      dropped: result.dropped)
  }
}
