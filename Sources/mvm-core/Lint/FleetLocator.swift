import MVMCore

/// Finds the places of findings across files in the files' texts, and reads each file once, however
/// many findings speak of it.
struct FleetLocator {
  typealias Reader = (Path, _ limit: Int) throws(FileError) -> [UInt8]

  /// What is to be found in one file.
  private struct Places {
    /// The positions of the findings.
    var findings: [Int] = []
    /// The positions of findings that speak of the file too, and which of their places it is.
    var related: [(finding: Int, place: Int)] = []
    /// The positions of the findings that are not shown.
    var surplus: [Int] = []
  }

  private let report: FleetReport
  private let plan: LintPlan
  private var files: [Int: Places] = [:]
  private var located: [LocatedFinding?]
  private var related: [[LocatedFinding.Related?]]
  /// A finding that the report only names, located.
  struct Named {
    /// Its position in the report's `surplus`.
    let position: Int
    let path: Path
    let code: String
    let severity: Finding.Severity
    let pointer: String
    let identity: String
  }
  /// The findings that the report only names, file by file.
  private(set) var surplus: [Named] = []
  /// The files that could not be read again.
  private(set) var failures: [FileError] = []

  init(_ report: FleetReport, _ plan: LintPlan) {
    self.report = report
    self.plan = plan
    located = Array(repeating: nil, count: report.findings.count)
    related = report.findings.map { Array(repeating: nil, count: $0.related.count) }
    for (index, finding) in report.findings.enumerated() {
      files[finding.place.file, default: Places()].findings.append(index)
      for (place, other) in finding.related.enumerated() {
        files[other.place.file, default: Places()].related.append((index, place))
      }
    }
    for (index, finding) in report.surplus.enumerated() {
      files[finding.place.file, default: Places()].surplus.append(index)
    }
  }

  /// The findings, in the order of the report.
  var findings: [LocatedFinding] {
    zip(located, related).compactMap { finding, related in
      guard var finding else { return nil }
      finding.related = related.compactMap { $0 }
      return finding
    }
  }

  /// Finds all places.
  mutating func locate(in fleet: Fleet, _ read: Reader) {
    for (position, places) in files.sorted(by: { $0.key < $1.key }) {
      let file = fleet.documents[position]
      let path = Path(bytes: file.path)
      do throws(FileError) {
        let bytes = try read(path, plan.linter.sizeLimit)
        locate(places, in: bytes, file, path)
      } catch {
        failures.append(error)
      }
    }
  }

  private mutating func locate(
    _ places: Places, in bytes: [UInt8], _ file: FleetFile, _ path: Path
  ) {
    let format = DocumentFormat(fileName: path.lastComponent) ?? .json
    let document = Document(recovering: bytes, as: format, limit: plan.linter.sizeLimit)
    let checked = CheckedFile(
      bytes: bytes, path: path, name: plan.name(of: path), kind: file.kind)
    var search = FleetSpotSearch(document)
    let spots = places.findings.map { search.spot(of: report.findings[$0].place) }
    let findings = zip(places.findings, spots).map { report.findings[$0].finding(at: $1) }
    let shown = checked.locate(
      plan.linter.leveled(findings), identities: spots.map { search.identity(of: $0) })
    for (index, finding) in zip(places.findings, shown) { located[index] = finding }
    let others = places.related.map { report.findings[$0.finding].related[$0.place] }
    let spoken = checked.related(
      others.map { (search.spot(of: $0.place).range, $0.message) })
    for (place, other) in zip(places.related, spoken) {
      related[place.finding][place.place] = other
    }
    addSurplus(places.surplus, &search, path)
  }

  private mutating func addSurplus(
    _ positions: [Int], _ search: inout FleetSpotSearch, _ path: Path
  ) {
    for position in positions {
      let finding = report.surplus[position]
      let spot = search.spot(of: finding.place)
      surplus.append(
        Named(
          position: position, path: path, code: finding.code,
          severity: plan.linter.severity(of: finding.code, finding.severity),
          pointer: spot.pointer, identity: search.identity(of: spot)))
    }
  }
}
