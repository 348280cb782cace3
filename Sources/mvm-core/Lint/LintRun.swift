import MVMCore

/// What linting a few files gave that come one after the other.
private struct FileRun: Sendable {
  /// The files that are decided on once all have been read, each behind what those before it gave.
  private(set) var waiting: [(before: LintOutcome, file: FoundFile, outcome: FileOutcome)] = []
  /// What the files behind them gave.
  private(set) var rest = LintOutcome()

  mutating func add(_ outcome: FileOutcome, of file: FoundFile) {
    guard outcome.waits else { return rest.add(outcome) }
    waiting.append((rest, file, outcome))
    rest = LintOutcome()
  }
}

/// Lints files on several threads.
struct LintRun: Sendable {
  let plan: LintPlan
  /// The fixes that checking the files together gave.
  var fleetFixes = FleetFixes()

  /// Lints files; every one is read, whatever the others hold.
  func lint(_ files: FoundFiles, telling progress: ProgressLine? = nil) -> LintOutcome {
    let isAlone = min(files.count, plan.request.threads) <= 1
    let runs = Parallel.fold(
      count: files.count, threads: plan.request.threads,
      makeState: { LintSession(plan, isAlone: isAlone, fleetFixes) }, into: FileRun(),
      work: { part, session, run in
        progress?.show(ProgressLine.Count(part, "file"), doing: "checked", of: files.count)
        let file = files[part]
        run.add(session.check(file), of: file)
      })
    let disputes = disputes(in: runs)
    let session = LintSession(plan, fleetFixes)
    var outcome = LintOutcome()
    for run in runs {
      for (before, file, checked) in run.waiting {
        outcome.add(before)
        let reviewed = session.review(checked, of: file, disputes)
        let shown = apply(reviewed, to: file, disputes, in: session, &outcome)
        outcome.add(shown)
      }
      outcome.add(run.rest)
    }
    return outcome
  }

  /// Whether a file that was found in a directory is one of mvm's.
  func isDocument(_ file: FoundFile) -> Bool {
    var session = LintSession(plan)
    if case .skipped = session.check(file) { return false }
    return true
  }

  /// What all files together say about derived fixes; nil where no file has one, or each file is
  /// checked by itself.
  private func disputes(in runs: [FileRun]) -> NetworkDisputes? {
    let isNeeded = runs.contains { $0.waiting.contains { $0.outcome.hasDerivedFixes } }
    guard plan.isAcrossFiles, isNeeded else { return nil }
    var documents = FleetDocuments()
    for run in runs {
      for (before, _, outcome) in run.waiting {
        documents.append(before.documents)
        if let document = outcome.document { documents.add(document) }
      }
      documents.append(run.rest.documents)
    }
    return NetworkDisputes(Fleet(documents))
  }

  /// Lints the text of one file, such as standard input; `--fix` shows what it becomes.
  func lint(_ bytes: [UInt8], as path: Path) -> LintOutcome {
    let session = LintSession(plan)
    var outcome = LintOutcome()
    let file = plan.namedFile(path)
    let reviewed = session.review(session.check(bytes, of: file), of: file, nil)
    let shown = applyToInput(reviewed, bytes, &outcome)
    outcome.add(shown)
    outcome.documents = FleetDocuments()
    return outcome
  }

  /// Checks standard input as a file of many documents. With `--fix` it goes to standard output as
  /// it is: in such files nothing is fixed.
  func lintInput(of program: inout Program, as path: Path, _ kind: DocumentKind) -> LintOutcome {
    var outcome = LintOutcome()
    let isCopied = plan.request.fixing == .apply
    if isCopied { outcome.fixedInput = [] }
    do throws(FileError) {
      let input = program.input
      let result = try LintSession(plan).check(input, path, as: kind) { bytes in
        if isCopied { program.output.write(bytes: bytes) }
      }
      outcome.add(result)
    } catch {
      outcome.failures = [error]
    }
    return outcome
  }
}
