import MVMCore

/// Makes a baseline of what a run found, and writes it.
struct BaselineWriter {
  let path: Path
  let plan: LintPlan

  /// Writes what is reported and what the baseline so far has, and takes both for known.
  func write(_ outcome: inout LintOutcome) throws(FileError) {
    try FileWriter.write(path, Self.text(of: baseline(of: outcome)))
    for var finding in outcome.findings {
      finding.disposition = .baselined
      outcome.unreported.append(finding)
    }
    outcome.findings = []
    outcome.unshown.accept()
    outcome.unreported.sort(by: LocatedFinding.precedes)
  }

  private func baseline(of outcome: LintOutcome) -> Baseline {
    let folder = SettingsFolder(of: path, in: plan.directory)
    let known = outcome.unreported.filter { $0.disposition == .baselined }
    var baseline = Baseline(
      findings: (outcome.findings + known).map { located in
        Baseline.Entry(
          path: folder.name(of: located.path).text, identity: located.identity,
          code: located.finding.code)
      })
    baseline.findings += outcome.unshown.entries.map { entry in
      Baseline.Entry(
        path: folder.name(of: entry.path).text, identity: entry.identity, code: entry.code,
        count: UInt32(clamping: entry.count))
    }
    baseline.findings += kept(outcome.scope, in: folder)
    baseline.sort()
    return baseline
  }

  /// The entries of the baseline so far whose files were not to be checked.
  private func kept(_ scope: LintScope, in folder: SettingsFolder) -> [Baseline.Entry] {
    guard let old = plan.filter.baseline else { return [] }
    return old.entries.compactMap { entry in
      let place = old.folder.absolute(entry.path.utf8)
      if scope.covers(place) { return nil }
      var entry = entry
      entry.path = folder.name(of: Path(bytes: [0x2F] + place.joined(separator: [0x2F]))).text
      return entry
    }
  }

  /// The text of the file: one entry a line, so that changes read well.
  private static func text(of baseline: Baseline) -> [UInt8] {
    var text = ""
    var list = StreamedList<Baseline>("findings", .compact)
    let document = Baseline(formatVersion: baseline.formatVersion)
    for entry in baseline.findings { text += list.next(entry, in: document) }
    return Array((text + list.end(document)).utf8)
  }
}
