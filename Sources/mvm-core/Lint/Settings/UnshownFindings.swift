import MVMCore

/// Findings beyond those that are shown: they count for the status, the summary and the baseline as
/// the others do.
struct UnshownFindings: Sendable {
  /// Findings that a baseline has, or would have.
  struct Entry: Sendable {
    let path: Path
    let code: String
    let identity: String
    let isBaselined: Bool
    let count: Int
  }

  /// Those that are reported.
  private(set) var reported: [Surplus.Kind: Int] = [:]
  private(set) var suppressed = 0
  private(set) var baselined = 0
  private(set) var entries: [Entry] = []
  /// The files some of whose findings could not be compared with suppressions and the baseline,
  /// because there are too many different ones.
  private(set) var failures: [FileError] = []

  init() {}

  /// Findings that are all reported.
  init(_ surplus: Surplus) { reported = surplus.counts }

  /// Findings of a file.
  ///
  /// - Parameter filter: shows what becomes of them.
  init(_ surplus: Surplus, of path: Path, _ filter: inout FileFilter) {
    if surplus.count == 0 { return }
    if surplus.unnamed > 0 { failures = [FileError(path, .tooManyFindings(surplus.unnamed))] }
    reported = surplus.counts
    for entry in surplus.entries {
      let kind = Surplus.Kind(entry.code, entry.severity)
      let dispositions = filter.dispositions(
        code: entry.code, pointer: entry.pointer, identity: entry.identity, count: entry.count)
      for (disposition, count) in dispositions {
        add(entry, of: path, disposition, count)
        if disposition != .reported { reported[kind, default: 0] -= count }
      }
    }
    reported = reported.filter { $0.value > 0 }
  }

  private mutating func add(
    _ entry: Surplus.Entry, of path: Path, _ disposition: Disposition, _ count: Int
  ) {
    if case .suppressed = disposition {
      suppressed += count
      return
    }
    if disposition == .baselined { baselined += count }
    entries.append(
      Entry(
        path: path, code: entry.code, identity: entry.identity,
        isBaselined: disposition == .baselined, count: count))
  }

  /// Takes in those of a file's findings that are too many of their rule to be shown.
  mutating func cut(_ findings: inout [LocatedFinding]) {
    if findings.count <= Linter.findingLimit { return }
    var counts: [ByteText: Int] = [:]
    findings.removeAll { located in
      guard located.disposition == .reported else { return false }
      let code = located.finding.code
      counts[ByteText(code), default: 0] += 1
      if counts[ByteText(code), default: 0] <= Linter.findingLimit { return false }
      add(located)
      return true
    }
  }

  /// Takes in a finding that is reported.
  private mutating func add(_ located: LocatedFinding) {
    let finding = located.finding
    reported[Surplus.Kind(finding.code, finding.severity), default: 0] += 1
    entries.append(
      Entry(
        path: located.path, code: finding.code, identity: located.identity, isBaselined: false,
        count: 1))
  }

  /// Takes in a finding across files.
  mutating func add(_ named: FleetLocator.Named, _ disposition: Disposition) {
    let entry = Surplus.Entry(
      code: named.code, severity: named.severity, pointer: named.pointer,
      identity: named.identity, count: 1)
    add(entry, of: named.path, disposition, 1)
    if disposition == .reported {
      reported[Surplus.Kind(named.code, named.severity), default: 0] += 1
    }
  }

  /// How many are reported.
  var count: Int { reported.values.reduce(0, +) }

  /// How many of a severity are reported.
  func count(_ severity: Finding.Severity) -> Int {
    reported.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// Adds those of other files.
  mutating func add(_ other: UnshownFindings) {
    reported.merge(other.reported, uniquingKeysWith: +)
    suppressed += other.suppressed
    baselined += other.baselined
    entries += other.entries
    failures += other.failures
  }

  /// Adds findings of the settings themselves.
  mutating func add(_ count: Int, of rule: RuleDescription) {
    guard count > 0 else { return }
    let kind = Surplus.Kind(rule.code, rule.severity)
    reported[kind, default: 0] += count
  }

  /// Takes those that are reported for known.
  mutating func accept() {
    baselined += count
    reported = [:]
    entries = []
  }
}
