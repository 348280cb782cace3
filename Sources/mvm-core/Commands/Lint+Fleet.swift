import MVMCore

/// Checks the documents of a run together, and finds the places of what that gives.
struct FleetCheck {
  let settings: LintSettings

  /// Findings across files, each in its file's text, and how many more there are.
  ///
  /// The files are read again, those that something is said of: their texts are not kept.
  func findings(in fleet: Fleet) -> (findings: [LocatedFinding], dropped: Int) {
    let result = settings.linter.check(fleet)
    let located = result.findings.compactMap { locate($0, in: fleet) }
    return (Self.numbered(located), result.dropped)
  }

  /// Asks what becomes of each finding across files.
  ///
  /// - Parameter used: how many findings the baseline has accounted for already, by key.
  /// - Returns: the positions of the suppressions that some of them fits.
  func sort(_ findings: inout [LocatedFinding], used: [[UInt8]: Int]) -> Set<Int> {
    if settings.filter.isIdle { return [] }
    var filters: [Path: FileFilter] = [:]
    for index in findings.indices {
      let (path, finding) = (findings[index].path, findings[index].finding)
      var filter = filters[path] ?? settings.filter.filter(for: path, used: used)
      findings[index].disposition = filter.disposition(
        of: finding, identity: findings[index].identity)
      filters[path] = filter
    }
    return filters.values.reduce(into: []) { $0.formUnion($1.matched) }
  }

  private func locate(_ finding: FleetFinding, in fleet: Fleet) -> LocatedFinding? {
    guard let text = read(fleet.documents[finding.place.file]) else { return nil }
    let located = text.file.locate(
      settings.linter.leveled([finding.finding(in: text.document)]),
      identities: [finding.identity(in: text.document)])
    guard var first = located.first else { return nil }
    first.related = finding.related.compactMap { locate($0.place, $0.message, in: fleet) }
    return first
  }

  /// A related place, in whichever file it stands.
  private func locate(
    _ place: FleetPlace, _ message: String, in fleet: Fleet
  ) -> LocatedFinding.Related? {
    guard let text = read(fleet.documents[place.file]) else { return nil }
    let range = FleetFinding.spot(of: place, in: text.document).range
    return text.file.related(range, message)
  }

  private func read(_ file: FleetFile) -> (file: CheckedFile, document: Document)? {
    let path = Path(bytes: file.path)
    let limit = settings.linter.sizeLimit
    guard let bytes = try? FileReader.read(path, limit: limit) else { return nil }
    let format = DocumentFormat(fileName: path.lastComponent) ?? .json
    let checked = CheckedFile(
      bytes: bytes, path: path, name: settings.name(of: path), kind: file.kind)
    return (checked, Document(parsing: bytes, as: format, limit: limit))
  }

  /// Tells findings of one rule about one place apart by their number.
  private static func numbered(_ findings: [LocatedFinding]) -> [LocatedFinding] {
    var seen: [[UInt8]: Int] = [:]
    return findings.map { finding in
      var copy = finding
      let key = Array((finding.finding.code + finding.identity).utf8) + finding.name.bytes
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
    var result = check.findings(in: fleet)
    dropped += result.dropped
    matched.formUnion(check.sort(&result.findings, used: check.settings.usedBaseline(by: self)))
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
    self.init(path: path.bytes, kind: kind, result)
  }
}
