import MVMCore

/// Fixes that checking files together gave, to be made in each file's text, whatever else is fixed
/// in it.
struct FleetFixes: Sendable {
  private struct Replacement: Sendable {
    let finding: Finding
    let text: [UInt8]
  }

  private var files: [Path: [Replacement]] = [:]

  init() {}

  /// - Parameter findings: those that are reported; of single files and of all together.
  init(_ findings: [LocatedFinding]) {
    let rule = OddOneOut.about.code
    for located in findings where located.finding.code.hasSameBytes(as: rule) {
      guard let edit = located.finding.fix?.edits.first else { continue }
      files[located.path, default: []].append(
        Replacement(finding: located.finding, text: edit.text))
    }
  }

  var isEmpty: Bool { files.isEmpty }

  /// The findings of a file whose fixes are yet to be made.
  func findings(in bytes: [UInt8], of path: Path) -> [Finding] {
    guard let replacements = files[path] else { return [] }
    let format = DocumentFormat(fileName: path.lastComponent) ?? .json
    let document = Document(recovering: bytes, as: format, limit: bytes.count)
    return replacements.compactMap { replacement in
      let spot = FleetSpot(at: replacement.finding.pointer, in: document)
      guard spot.pointer.hasSameBytes(as: replacement.finding.pointer),
        !bytes[spot.range].elementsEqual(replacement.text)
      else { return nil }
      return replacement.finding.replacing(spot.range, by: replacement.text)
    }
  }
}

extension LintRun {
  /// Applies, or shows, the fixes of findings across files, and lints the files again.
  ///
  /// - Parameters:
  ///   - outcome: what linting the files gave.
  ///   - lint: lints the files, each by itself and then together.
  func fixingFleet(
    _ outcome: LintOutcome, _ lint: (LintRun) -> LintOutcome
  ) -> LintOutcome {
    guard let fixing = plan.request.fixing else { return outcome }
    var outcome = outcome
    for _ in 0..<Fix.rounds {
      var run = self
      run.fleetFixes = FleetFixes(outcome.findings)
      if run.fleetFixes.isEmpty { break }
      var next = lint(run)
      // Where nothing could be written, nothing more will be.
      let isLast = fixing == .show || next.fixed == 0
      if fixing == .apply {
        next.fixed += outcome.fixed
        next.otherNames.merge(outcome.otherNames) { own, _ in own }
      }
      outcome = next
      if isLast { break }
    }
    return outcome
  }
}
