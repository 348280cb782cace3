import MVMCore

/// Finds what of the settings is of no use, once everything is checked that they are about.
struct SettingsCheck {
  let plan: LintPlan
  let outcome: LintOutcome
  /// Whether files or kinds were chosen by hand, so that the findings are incomplete.
  let isPartial: Bool

  init(_ plan: LintPlan, _ outcome: LintOutcome) {
    self.plan = plan
    self.outcome = outcome
    isPartial =
      !plan.request.files.excluded.isEmpty || plan.kinds.ofAll != nil
      || plan.request.fixing == .show || !outcome.failures.isEmpty
  }

  /// Suppressions that are expired or that nothing fits, and entries of the baseline that are stale.
  ///
  /// - Returns: the findings, and how many more stale entries there are.
  func findings(writesBaseline: Bool) -> (findings: [LocatedFinding], more: Int) {
    let stale = writesBaseline ? ([], 0) : baseline()
    return (suppressions() + stale.0, stale.1)
  }

  private func suppressions() -> [LocatedFinding] {
    guard let file = plan.configuration else { return [] }
    let findings = plan.filter.entries.compactMap { finding($0, file) }
    let text = SettingsText(
      bytes: file.reading.bytes, path: file.path, directory: plan.directory)
    return text.locate(plan.linter.leveled(findings))
  }

  private func finding(
    _ entry: FindingFilter.Entry, _ file: ConfigurationFile
  ) -> Finding? {
    let isMatched = outcome.matched.contains(entry.index)
    let rule: any Rule.Type = entry.isExpired ? ExpiredSuppression.self : UnusedSuppression.self
    guard plan.linter.asks(rule.about.code), entry.isExpired || !isMatched,
      isMatched || isWhole(entry, file)
    else { return nil }
    let day = entry.suppression.expires ?? ""
    return file.reading.finding(
      rule, at: "suppress", "\(entry.index)",
      message: entry.isExpired
        ? "the suppression of \(entry.suppression.code) expired on \(day)"
        : "the suppression of \(entry.suppression.code) matches no finding",
      help: entry.isExpired
        ? "fix the findings, or set a later date" : "remove it, or correct its path or pointer")
  }

  /// Whether everything was checked that a suppression can be about.
  private func isWhole(_ entry: FindingFilter.Entry, _ file: ConfigurationFile) -> Bool {
    let place = entry.glob?.place(in: file.folder) ?? file.folder.parts
    return !isPartial && outcome.scope.covers(place)
      && Rules.all.allSatisfy { !entry.matcher.covers(code: $0.about.code) || isAsked($0) }
  }

  /// Whether a rule is asked, of everything that it can be asked of.
  private func isAsked(_ rule: any Rule.Type) -> Bool {
    if case .fleet = rule.check, !plan.isAcrossFiles { return false }
    if rule == VersionSkew.self, plan.request.target == nil { return false }
    return plan.linter.asks(rule.about.code)
  }
}

// MARK: - The baseline

extension SettingsCheck {
  /// How many entries are reported.
  private static let limit = 1000

  private func baseline() -> ([LocatedFinding], Int) {
    guard !isPartial, let file = plan.filter.baseline,
      plan.linter.asks(StaleBaseline.about.code)
    else { return ([], 0) }
    var used = plan.usedBaseline(by: outcome)
    let asked = Set(Rules.all.filter(isAsked).map { ByteText($0.about.code) })
    var findings: [Finding] = []
    var more = 0
    for (entry, range) in zip(file.entries, file.reading.ranges(of: "findings")) {
      let count = min(Int(entry.count), used[entry.key, default: 0])
      used[entry.key, default: 0] -= count
      guard count < entry.count, asked.contains(ByteText(entry.code)),
        outcome.scope.covers(file.folder.absolute(entry.path.utf8))
      else { continue }
      if findings.count == Self.limit {
        more += 1
        continue
      }
      findings.append(Self.finding(entry, matched: count, range))
    }
    return (file.text.locate(plan.linter.leveled(findings)), more)
  }

  private static func finding(
    _ entry: Baseline.Entry, matched: Int, _ place: (range: Range<Int>, pointer: String)
  ) -> Finding {
    let about = StaleBaseline.about
    let found =
      matched == 0 ? "no finding" : "only \(matched) of \(counted(entry.count, "finding"))"
    return Finding(
      code: about.code, name: about.name, severity: about.severity, range: place.range,
      pointer: place.pointer, message: "the baseline's entry for \(entry.code) matches \(found)",
      help: "update the baseline with --write-baseline")
  }
}

extension LintPlan {
  /// How many findings the baseline accounts for, by key.
  func usedBaseline(by outcome: LintOutcome) -> [[UInt8]: Int] {
    guard let baseline = filter.baseline else { return [:] }
    var used: [[UInt8]: Int] = [:]
    for located in outcome.unreported where located.disposition == .baselined {
      used[baseline.key(of: located), default: 0] += 1
    }
    for entry in outcome.unshown.entries where entry.isBaselined {
      used[baseline.key(of: entry), default: 0] += entry.count
    }
    return used
  }
}

extension LintOutcome {
  /// Adds what is to be said of the settings, and writes the baseline that was asked for.
  mutating func finish(_ plan: LintPlan) {
    let check = SettingsCheck(plan, self)
    let (findings, more) = check.findings(writesBaseline: plan.request.newBaseline != nil)
    if let path = plan.request.newBaseline { write(BaselineWriter(path: path, plan: plan)) }
    merge(findings)
    unshown.add(more, of: plan.linter.leveled(StaleBaseline.about))
  }

  /// A baseline of half the files would be taken for one of all.
  private mutating func write(_ baseline: BaselineWriter) {
    guard failures.isEmpty, nothingChecked.isEmpty else { return }
    do {
      try baseline.write(&self)
    } catch {
      failures.append(FileError(error.path, .notWritten(error.cause)))
    }
  }
}
