import MVMCore

/// Checks the documents of a run together, and finds the places of what that gives.
struct FleetCheck {
  let settings: LintSettings
  /// Reads a file again, up to a size.
  var read: FleetLocator.Reader = { path, limit throws(FileFailure) in
    try FileReader.read(path, limit: limit)
  }

  /// What checking a fleet gave.
  struct Result {
    var findings: [LocatedFinding] = []
    var unshown = UnshownFindings()
    /// The positions of the suppressions that some of the findings fits.
    var matched: Set<Int> = []
    var failures: [FileFailure] = []
  }

  /// Findings across files, each in its file's text.
  ///
  /// The files are read again, those that something is said of, and each once: their texts are not
  /// kept.
  ///
  /// - Parameter used: how many findings the baseline has accounted for already, by key.
  func findings(in fleet: Fleet, used: [[UInt8]: Int]) -> Result {
    let report = settings.linter.check(fleet)
    var locator = FleetLocator(report, settings)
    locator.locate(in: fleet, read)
    var result = Result(
      findings: Self.numbered(locator.findings), unshown: UnshownFindings(report.unnamed),
      failures: locator.failures)
    guard settings.comparesFindings else { return result }
    if report.unnamed.count > 0, let first = report.findings.first {
      let path = Path(bytes: fleet.documents[first.place.file].path)
      result.failures.append(FileFailure(path, .tooManyFindings(report.unnamed.count)))
    }
    sort(&result, locator.surplus, used: used)
    return result
  }

  /// Decides what becomes of each finding.
  private func sort(
    _ result: inout Result, _ surplus: [(path: Path, findings: Surplus)], used: [[UInt8]: Int]
  ) {
    var filters: [Path: FileFilter] = [:]
    for index in result.findings.indices {
      let (path, finding) = (result.findings[index].path, result.findings[index].finding)
      var filter = filters[path] ?? settings.filter.filter(for: path, used: used)
      result.findings[index].disposition = filter.disposition(
        of: finding, identity: result.findings[index].identity)
      filters[path] = filter
    }
    for (path, findings) in surplus {
      var filter = filters[path] ?? settings.filter.filter(for: path, used: used)
      result.unshown.add(UnshownFindings(findings, of: path, &filter))
      filters[path] = filter
    }
    result.matched = filters.values.reduce(into: []) { $0.formUnion($1.matched) }
  }

  /// Tells findings of one rule about one place apart by their number.
  private static func numbered(_ findings: [LocatedFinding]) -> [LocatedFinding] {
    var seen: [ByteKey: Int] = [:]
    return findings.map { finding in
      var copy = finding
      let key = ByteKey(
        Array(finding.finding.code.utf8) + finding.identity.utf8 + [0] + finding.name.bytes)
      copy.ordinal = seen[key, default: 0]
      seen[key] = copy.ordinal + 1
      return copy
    }
  }
}

extension LintOutcome {
  /// Adds the findings across files, each to those of its file.
  ///
  /// - Returns: the documents together, which take long to free.
  mutating func add(across check: FleetCheck, folders: [Path]) -> Fleet? {
    guard documents.count > 1 else { return nil }
    let fleet = Fleet(documents, folders: folders.map(\.bytes))
    let result = check.findings(in: fleet, used: check.settings.usedBaseline(by: self))
    unshown.add(result.unshown)
    failures += result.failures + result.unshown.failures
    matched.formUnion(result.matched)
    merge(result.findings)
    return fleet
  }
}

extension DocumentKind {
  /// Whether rules across files look at documents of the kind.
  var isOfFleets: Bool {
    switch self {
    case .tenant, .pool, .instance, .node, .desiredState, .template: true
    default: false
    }
  }
}

extension FleetFile {
  /// What rules across files need of a file that was checked; nil where they need nothing.
  init?(_ result: Linter.Result, _ path: Path, _ kind: DocumentKind?) {
    guard let kind, kind.isOfFleets else { return nil }
    self.init(path: path.bytes, kind: kind, record: result.record)
  }
}
