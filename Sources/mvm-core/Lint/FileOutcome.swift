import MVMCore

/// What checking a file gave.
enum FileOutcome: Sendable {
  case checked([LocatedFinding], UnshownFindings, matched: Set<Int>, FleetFile?)
  /// A file that was found in a directory and is none of mvm's; with a reason where its name is one
  /// of theirs.
  case skipped(String? = nil)
  case failed(FileError)
  /// Fixes have been found; the other outcome is that of the text to report on.
  indirect case fixed(FixedFile, FileOutcome)
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

extension FileOutcome {
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
