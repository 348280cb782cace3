import MVMCore

/// Checks the documents of a run together, and finds the places of what that gives.
struct FleetCheck {
  let plan: LintPlan
  /// Reads a file again, up to a size.
  var read: FleetLocator.Reader = { path, limit throws(FileError) in
    try FileReader.read(path, limit: limit)
  }

  /// What checking a fleet gave.
  struct Result {
    var findings: [LocatedFinding] = []
    var unshown = UnshownFindings()
    /// The positions of the suppressions that some of the findings fits.
    var matched: Set<Int> = []
    var failures: [FileError] = []
  }

  /// Findings across files, each in its file's text.
  ///
  /// The files are read again, those that something is said of, and each once: their texts are not
  /// kept.
  ///
  /// - Parameter used: how many findings the baseline has accounted for already, by key.
  func findings(in fleet: Fleet, used: [[UInt8]: Int]) -> Result {
    let report = plan.linter.check(fleet)
    var locator = FleetLocator(report, plan)
    locator.locate(in: fleet, read)
    var result = Result(
      findings: locator.findings, unshown: UnshownFindings(report.unnamed),
      failures: locator.failures)
    if plan.comparesFindings {
      if report.unnamed.count > 0, let first = report.findings.first {
        let path = Path(bytes: fleet.documents[first.place.file].path)
        result.failures.append(FileError(path, .tooManyFindings(report.unnamed.count)))
      }
      match(&result, locator.surplus, in: fleet, used: used)
    }
    result.findings = Self.numbered(result.findings)
    return result
  }

  /// Decides what becomes of each finding, and looks again at those that the report only named and
  /// nothing accepts.
  private func match(
    _ result: inout Result, _ surplus: [FleetLocator.Named], in fleet: Fleet,
    used: [[UInt8]: Int]
  ) {
    var filters = FleetFilters(plan: plan, used: used)
    var unaccepted: [FleetLocator.Named] = []
    for named in surplus {
      let disposition = filters.disposition(of: named)
      if disposition == .reported {
        unaccepted.append(named)
      } else {
        result.unshown.add(named, disposition)
      }
    }
    for (index, located) in result.findings.enumerated() {
      result.findings[index].disposition = filters.disposition(of: located)
    }
    result.matched = filters.matched
    if unaccepted.isEmpty { return }
    show(unaccepted, in: fleet, &result)
  }

  /// Shows what the report only named, up to the limit of each rule.
  private func show(
    _ unaccepted: [FleetLocator.Named], in fleet: Fleet, _ result: inout Result
  ) {
    var room: [ByteText: Int] = [:]
    for located in result.findings where located.disposition == .reported {
      room[ByteText(located.finding.code), default: Linter.findingLimit] -= 1
    }
    var selected: Set<Int> = []
    for named in unaccepted {
      let left = room[ByteText(named.code), default: Linter.findingLimit]
      if left > 0 {
        room[ByteText(named.code)] = left - 1
        selected.insert(named.position)
      } else {
        result.unshown.add(named, .reported)
      }
    }
    if selected.isEmpty { return }
    var locator = FleetLocator(
      plan.linter.check(fleet, selecting: selected), plan)
    locator.locate(in: fleet, read)
    result.findings += locator.findings
    result.failures += locator.failures
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

/// Matches findings across files with suppressions and the baseline, each by its file.
private struct FleetFilters {
  let plan: LintPlan
  let used: [[UInt8]: Int]
  private var filters: [Path: FileFilter] = [:]

  init(plan: LintPlan, used: [[UInt8]: Int]) {
    self.plan = plan
    self.used = used
  }

  /// The positions of the suppressions that some of the findings fits.
  var matched: Set<Int> { filters.values.reduce(into: []) { $0.formUnion($1.matched) } }

  mutating func disposition(of located: LocatedFinding) -> Disposition {
    let finding = located.finding
    return disposition(located.path, finding.code, finding.pointer, located.identity)
  }

  mutating func disposition(of named: FleetLocator.Named) -> Disposition {
    disposition(named.path, named.code, named.pointer, named.identity)
  }

  private mutating func disposition(
    _ path: Path, _ code: String, _ pointer: String, _ identity: String
  ) -> Disposition {
    filters[path, default: plan.filter.filter(for: path, used: used)].disposition(
      code: code, pointer: pointer, identity: identity)
  }
}

extension LintOutcome {
  /// Adds the findings across files, each to those of its file.
  ///
  /// - Returns: the documents together, which take long to free.
  mutating func add(across check: FleetCheck, folders: [Path]) -> Fleet? {
    guard documents.count > 1 else { return nil }
    let fleet = Fleet(documents, folders: folders.map(\.bytes))
    leaveOut(ExplainedFindings(fleet))
    let result = check.findings(in: fleet, used: check.plan.usedBaseline(by: self))
    unshown.add(result.unshown)
    failures += result.failures + result.unshown.failures
    matched.formUnion(result.matched)
    merge(result.findings)
    return fleet
  }

  /// Leaves out findings of single files that another finding explains.
  private mutating func leaveOut(_ explained: ExplainedFindings) {
    if explained.isEmpty { return }
    findings.removeAll { explained.contain($0.finding, ofFileAt: $0.path.bytes) }
    unreported.removeAll { explained.contain($0.finding, ofFileAt: $0.path.bytes) }
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
    self.init(path: path.bytes, kind: kind, result: result)
  }
}
