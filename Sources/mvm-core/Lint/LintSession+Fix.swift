import MVMCore

extension LintSession {
  /// Applies the fixes of a text that has been checked, but for those that depend on what other
  /// files say, and checks what it became.
  ///
  /// - Returns: nil where there is nothing to fix.
  func fix(
    _ bytes: [UInt8], _ file: FoundFile, checked first: Check
  ) -> (file: FixedFile, check: Check)? {
    // Closures, because Swift 6.3.1 crashes on a method of a type that can't be copied used as one.
    guard plan.request.fixing != nil,
      first.reported.contains(where: { isFixable($0) })
        || !fleetFixes.findings(in: bytes, of: file.path).isEmpty
    else { return nil }
    return fix(bytes, file) { $0.premise == nil }
  }

  private func isFixable(_ finding: Finding) -> Bool {
    finding.fix?.isAllowed(plan.request.allowsUnsafe) == true
  }

  private func fix(
    _ bytes: [UInt8], _ file: FoundFile, where isWanted: (Fix) -> Bool
  ) -> (file: FixedFile, check: Check)? {
    let outcome = Fix.applyAll(to: bytes, allowingUnsafe: plan.request.allowsUnsafe) { text in
      let findings = checkText(text, file)?.reported ?? []
      return (findings + fleetFixes.findings(in: text, of: file.path)).filter {
        $0.fix.map(isWanted) == true
      }
    }
    guard let last = checkText(outcome.bytes, file) else { return nil }
    var fixed = FixedFile(
      path: file.path, old: bytes, new: outcome.bytes, count: outcome.count)
    fixed.derived = last.reported.filter { isFixable($0) }.compactMap(\.fix)
      .filter { $0.premise != nil }
    fixed.document = plan.isAcrossFiles ? FleetFile(last.result, file.path, last.kind) : nil
    return (fixed, last)
  }

  /// Decides on a file's derived fixes when all files are known: those that another file contradicts
  /// are withdrawn, and the others applied.
  ///
  /// - Parameter disputes: what the files say together; nil where each is checked by itself.
  func review(
    _ outcome: FileOutcome, of file: FoundFile, _ disputes: NetworkDisputes?
  ) -> FileOutcome {
    guard case .fixed(let first, let shown) = outcome else { return outcome.withdrawing(disputes) }
    let isAllowed = { (fix: Fix) in disputes?.forbid(fix, ofFileAt: file.path.bytes) != true }
    guard first.derived.contains(where: isAllowed),
      let next = fix(first.new, file, where: isAllowed)
    else {
      let shown = shown.withdrawing(disputes)
      return first.count > 0 ? .fixed(first, shown) : shown
    }
    let fixed = FixedFile(
      path: file.path, old: first.old, new: next.file.new, count: first.count + next.file.count)
    let last =
      plan.request.fixing == .apply ? located(next.check, in: fixed.new, file.path) : shown
    return .fixed(fixed, last.withdrawing(disputes))
  }
}
