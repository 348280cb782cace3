import MVMCore

extension LintRun {
  /// Puts a fixed text in the place of the old one, or shows what that would change.
  ///
  /// - Returns: what is to be reported of the file.
  func apply(
    _ checked: FileOutcome, to file: FoundFile, _ disputes: NetworkDisputes?,
    in session: borrowing LintSession, _ outcome: inout LintOutcome
  ) -> FileOutcome {
    guard case .fixed(let fixed, let shown) = checked else { return checked }
    if plan.request.fixing == .show {
      outcome.addDiff(fixed, plan.directory)
      return shown
    }
    do {
      let rewrite = try FileWriter.rewrite(file.path, from: fixed.old, to: fixed.new)
      if rewrite.isChanged { outcome.fixed += fixed.count }
      outcome.noteOtherNames(of: file.path, rewrite)
      return shown
    } catch {
      outcome.failures.append(error)
      guard let checked = session.checkText(fixed.old, file) else { return .skipped() }
      return session.located(checked, in: fixed.old, file.path).withdrawing(disputes)
    }
  }

  /// Keeps the text that standard input becomes.
  func applyToInput(
    _ checked: FileOutcome, _ bytes: [UInt8], _ outcome: inout LintOutcome
  ) -> FileOutcome {
    let isWhole = bytes.count <= plan.linter.sizeLimit
    if plan.request.fixing == .apply { outcome.fixedInput = isWhole ? bytes : [] }
    guard case .fixed(let fixed, let shown) = checked else { return checked }
    if plan.request.fixing == .show {
      outcome.addDiff(fixed, plan.directory)
    } else {
      outcome.fixedInput = fixed.new
      outcome.fixed += fixed.count
    }
    return shown
  }
}

extension LintOutcome {
  /// Remembers that other names of a file still have its old content. Another of the names may be
  /// fixed later in the run, which leaves fewer.
  fileprivate mutating func noteOtherNames(of path: Path, _ rewrite: FileWriter.Rewrite) {
    guard rewrite.isChanged, let old = rewrite.old else { return }
    if rewrite.otherNames > 0 || otherNames[old] != nil {
      otherNames[old] = (otherNames[old]?.path ?? path, rewrite.otherNames)
    }
  }

  /// Says which fixed files have other names that were not fixed.
  mutating func tellOtherNames() {
    let left = otherNames.values.filter { $0.count > 0 }.sorted { $0.path < $1.path }
    notes += left.map { path, count in
      let names =
        count == 1 ? "1 other name (hard link) keeps" : "\(count) other names (hard links) keep"
      return "\(path.display): was fixed, but \(names) the old content"
    }
  }

  fileprivate mutating func addDiff(_ fixed: FixedFile, _ directory: WorkingDirectory) {
    diff += UnifiedDiff(fixed.old, fixed.new, name: directory.relative(fixed.path)).render()
    self.fixed += fixed.count
  }

  /// Writes what `--diff` found to change. A terminal gets no character that moves its cursor; a
  /// program gets the very bytes.
  func writeDiff(to output: inout BufferedOutput) {
    guard output.isTerminal else { return output.write(bytes: diff) }
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      output.writeLine(escaped(String(decoding: line, as: UTF8.self), tab: "\t"))
    }
  }

  /// How many findings have a fix that `--fix` applies.
  func fixable(allowingUnsafe allowsUnsafe: Bool) -> Int {
    findings.reduce(0) { $0 + ($1.finding.fix?.isAllowed(allowsUnsafe) == true ? 1 : 0) }
  }
}
