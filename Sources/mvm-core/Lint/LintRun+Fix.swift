import MVMCore

extension LintSettings {
  /// What becomes of fixes.
  enum Fixing: Sendable {
    /// Files are changed.
    case apply
    /// What would be changed is shown.
    case show
  }

  /// What `--fix` and `--diff` ask for; nil for neither.
  static func fixing(_ arguments: Arguments) throws(SettingsFailure) -> Fixing? {
    guard arguments[LintOptions.diff] else { return arguments[LintOptions.fix] ? .apply : nil }
    let format = arguments[LintOptions.format]
    guard format == .human else {
      throw .usage(.conflict("--diff", "--format \(format.rawValue)"))
    }
    if arguments.gives(LintOptions.writeBaseline.declaration) {
      throw .usage(.conflict("--diff", "--write-baseline"))
    }
    return .show
  }
}

/// A file's text before and after its fixes.
struct FixedFile: Sendable {
  let path: Path
  let old: [UInt8]
  let new: [UInt8]
  /// How many places were edited.
  let count: Int
  /// The fixes of the new text that depend on what other files say.
  var derived: [Fix] = []
  /// What the new text is for rules across files.
  var document: FleetFile?
}

extension LintRun {
  /// Applies the fixes of a text that has been checked, but for those that depend on what other
  /// files say, and checks what it became.
  ///
  /// - Returns: nil where there is nothing to fix.
  func fix(
    _ bytes: [UInt8], _ file: FoundFile, checked first: Check, reusing document: inout Document
  ) -> (file: FixedFile, check: Check)? {
    guard settings.fixing != nil, first.reported.contains(where: isFixable) else { return nil }
    return fix(bytes, file, reusing: &document) { $0.premise == nil }
  }

  private func isFixable(_ finding: Finding) -> Bool {
    finding.fix?.isAllowed(settings.allowsUnsafe) == true
  }

  private func fix(
    _ bytes: [UInt8], _ file: FoundFile, reusing document: inout Document,
    where isWanted: (Fix) -> Bool
  ) -> (file: FixedFile, check: Check)? {
    let outcome = Fix.mend(bytes, allowingUnsafe: settings.allowsUnsafe) { text in
      let findings = check(text, file, reusing: &document)?.reported ?? []
      return findings.filter { $0.fix.map(isWanted) == true }
    }
    guard let last = check(outcome.bytes, file, reusing: &document) else { return nil }
    var fixed = FixedFile(
      path: file.path, old: bytes, new: outcome.bytes, count: outcome.count)
    fixed.derived = last.reported.filter(isFixable).compactMap(\.fix).filter { $0.premise != nil }
    fixed.document = settings.isAcrossFiles ? FleetFile(last.result, file.path, last.kind) : nil
    return (fixed, last)
  }

  /// Decides on a file's derived fixes when all files are known: those that another file contradicts
  /// are withdrawn, and the others applied.
  ///
  /// - Parameter disputes: what the files say together; nil where each is checked by itself.
  func review(
    _ result: FileResult, of file: FoundFile, _ disputes: NetworkDisputes?
  ) -> FileResult {
    guard case .fixed(let first, let shown) = result else { return result.withdrawing(disputes) }
    let isAllowed = { (fix: Fix) in disputes?.forbid(fix, ofFileAt: file.path.bytes) != true }
    var document = Document()
    guard first.derived.contains(where: isAllowed),
      let next = fix(first.new, file, reusing: &document, where: isAllowed)
    else {
      let shown = shown.withdrawing(disputes)
      return first.count > 0 ? .fixed(first, shown) : shown
    }
    let fixed = FixedFile(
      path: file.path, old: first.old, new: next.file.new, count: first.count + next.file.count)
    let last =
      settings.fixing == .apply ? located(next.check, in: fixed.new, file.path) : shown
    return .fixed(fixed, last.withdrawing(disputes))
  }

  /// Puts a fixed text in the place of the old one, or shows what that would change.
  ///
  /// - Returns: what is to be reported of the file.
  func settle(
    _ result: FileResult, of file: FoundFile, _ disputes: NetworkDisputes?,
    _ outcome: inout LintOutcome
  ) -> FileResult {
    guard case .fixed(let fixed, let shown) = result else { return result }
    if settings.fixing == .show {
      outcome.addDiff(fixed, settings.directory)
      return shown
    }
    do {
      let rewrite = try FileWriter.rewrite(file.path, from: fixed.old, to: fixed.new)
      if rewrite.isChanged { outcome.fixed += fixed.count }
      outcome.noteOtherNames(of: file.path, rewrite)
      return shown
    } catch {
      outcome.failures.append(error)
      var document = Document()
      let checked = check(fixed.old, file, reusing: &document)
      let shown = checked.map { located($0, in: fixed.old, file.path) } ?? .skipped
      return shown.withdrawing(disputes)
    }
  }

  /// Keeps the text that standard input becomes.
  func settleInput(
    _ result: FileResult, _ bytes: [UInt8], _ outcome: inout LintOutcome
  ) -> FileResult {
    let isWhole = bytes.count <= settings.linter.sizeLimit
    if settings.fixing == .apply { outcome.fixedInput = isWhole ? bytes : [] }
    guard case .fixed(let fixed, let shown) = result else { return result }
    if settings.fixing == .show {
      outcome.addDiff(fixed, settings.directory)
    } else {
      outcome.fixedInput = fixed.new
      outcome.fixed += fixed.count
    }
    return shown
  }
}

extension LintRun.FileResult {
  /// Whether the file is decided on only when all files have been read.
  var waits: Bool {
    if case .fixed = self { return true }
    return hasDerivedFixes
  }

  /// Whether a fix of the file depends on what other files say.
  var hasDerivedFixes: Bool {
    switch self {
    case .checked(let findings, _, _, _): findings.contains { $0.finding.fix?.premise != nil }
    case .fixed(let file, let shown): !file.derived.isEmpty || shown.hasDerivedFixes
    case .skipped, .failed: false
    }
  }

  /// What rules across files look at, after the fixes so far.
  var document: FleetFile? {
    switch self {
    case .checked(_, _, _, let document): document
    case .fixed(let file, _): file.document
    case .skipped, .failed: nil
    }
  }

  /// The same without fixes that other files contradict.
  func withdrawing(_ disputes: NetworkDisputes?) -> Self {
    guard let disputes, hasDerivedFixes,
      case .checked(var findings, let unshown, let matched, let document) = self
    else { return self }
    for (index, located) in findings.enumerated() {
      guard let fix = located.finding.fix else { continue }
      if disputes.forbid(fix, ofFileAt: located.path.bytes) { findings[index].withdrawFix() }
    }
    return .checked(findings, unshown, matched: matched, document)
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
  func writeDiff(to output: inout OutputStream) {
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
