import MVMCore

/// What becomes of a finding.
enum Disposition: Equatable, Sendable {
  case reported
  /// The configuration accepts it, for a reason.
  case suppressed(reason: String)
  /// It was there before.
  case baselined
}

/// Separates findings that are reported from those that the configuration accepts or the baseline has.
struct FindingFilter: Sendable {
  /// A suppression of the configuration.
  struct Entry: Sendable {
    /// Its position in the configuration.
    let index: Int
    let suppression: Suppression
    let glob: Glob?
    let matcher: SuppressionMatcher
    let isExpired: Bool
  }

  let entries: [Entry]
  let baseline: BaselineFile?
  private let folder: SettingsFolder?
  /// The suppressions for all files.
  private var everywhere = SuppressionIndex()
  /// The globs that there are, and the suppressions of each.
  private var globs = GlobIndex([])
  private var byGlob: [SuppressionIndex] = []

  /// - Parameters:
  ///   - now: the time, asked for where a suppression expires.
  init(_ file: ConfigurationFile?, _ baseline: BaselineFile?, now: () -> Timestamp) {
    folder = file?.folder
    self.baseline = baseline
    let suppressions = file?.configuration.suppress ?? []
    let time = suppressions.contains { $0.expires != nil } ? now() : Timestamp(seconds: 0)
    entries = suppressions.enumerated().compactMap { index, suppression in
      SuppressionMatcher(suppression).map {
        Entry(
          index: index, suppression: suppression, glob: suppression.path.map { Glob($0) },
          matcher: $0, isExpired: suppression.isExpired(at: time))
      }
    }
    addEntries()
  }

  private mutating func addEntries() {
    var positions: [ByteKey: Int] = [:]
    var known: [Glob] = []
    for (position, entry) in entries.enumerated() {
      guard let path = entry.suppression.path, let glob = entry.glob else {
        everywhere.add(entry.matcher, at: position)
        continue
      }
      let key = ByteKey(Array(path.utf8))
      let index = positions[key] ?? byGlob.count
      if positions.updateValue(index, forKey: key) == nil {
        known.append(glob)
        byGlob.append(SuppressionIndex())
      }
      byGlob[index].add(entry.matcher, at: position)
    }
    globs = GlobIndex(known)
  }

  /// The findings of one file that it accepts; nil where it accepts none.
  func accepted(for path: Path) -> AcceptedFindings? {
    isIdle ? nil : AcceptedFindings { filter(for: path).isAccepted }
  }

  /// Whether every finding is reported.
  var isIdle: Bool { entries.isEmpty && baseline == nil }

  /// The filter for findings of one file.
  ///
  /// - Parameter used: how many findings the baseline has accounted for already, by key.
  func filter(for path: Path, used: [[UInt8]: Int] = [:]) -> FileFilter {
    let name = globs.isEmpty ? nil : folder?.relative(path)
    let indexes = (name.map(globs.matches) ?? []).map { byGlob[$0] }
    let counts = baseline?.counts(of: path)
    let known = counts.map { _ in baseline?.name(of: path) ?? "" }
    return FileFilter(
      entries: entries, indexes: entries.isEmpty ? [] : [everywhere] + indexes,
      counts: counts ?? [:], used: used, name: known)
  }
}

/// The filter for findings of one file, which it has to get in their order.
struct FileFilter: Sendable {
  private let entries: [FindingFilter.Entry]
  private let indexes: [SuppressionIndex]
  private let counts: [[UInt8]: Int]
  private var used: [[UInt8]: Int]
  private let name: [UInt8]
  /// The positions of the suppressions that some finding fits.
  private(set) var matched: Set<Int> = []

  fileprivate init(
    entries: [FindingFilter.Entry], indexes: [SuppressionIndex], counts: [[UInt8]: Int],
    used: [[UInt8]: Int], name: String?
  ) {
    self.entries = entries
    self.indexes = indexes
    self.counts = counts
    self.used = used
    self.name = Array((name ?? "").utf8)
  }

  /// What becomes of a finding.
  mutating func disposition(of finding: Finding, identity: String) -> Disposition {
    disposition(code: finding.code, pointer: finding.pointer, identity: identity)
  }

  /// What becomes of a finding of a rule at a place.
  mutating func disposition(code: String, pointer: String, identity: String) -> Disposition {
    let all = dispositions(code: code, pointer: pointer, identity: identity, count: 1)
    return all.first?.disposition ?? .reported
  }

  /// What becomes of so many findings that are about the same.
  mutating func dispositions(
    code: String, pointer: String, identity: String, count: Int
  ) -> [(disposition: Disposition, count: Int)] {
    if let reason = suppress(code, pointer, identity) {
      return [(.suppressed(reason: reason), count)]
    }
    let known = takeFromBaseline(code, identity, count)
    let all: [(disposition: Disposition, count: Int)] = [
      (.baselined, known), (.reported, count - known),
    ]
    return all.filter { $0.count > 0 }
  }

  /// The findings that it accepts. How many there are of one is not looked at: those beyond the
  /// baseline's count are about the same as those within.
  fileprivate var isAccepted: AcceptedFindings.Test {
    { code, pointer, identity in
      let key = Baseline.Entry.key(path: name, identity: identity, code: code)
      return counts[key, default: 0] > 0 || isSuppressed(code, pointer, identity)
    }
  }

  private func isSuppressed(_ code: String, _ pointer: String, _ identity: String) -> Bool {
    indexes.contains { index in
      index.covering(code: code, pointer: pointer, identity: identity).contains {
        !entries[$0].isExpired
      }
    }
  }

  /// The reason of the first suppression that a finding fits and that has not expired.
  private mutating func suppress(
    _ code: String, _ pointer: String, _ identity: String
  ) -> String? {
    var first: Int?
    for index in indexes {
      for position in index.covering(code: code, pointer: pointer, identity: identity) {
        matched.insert(entries[position].index)
        if !entries[position].isExpired { first = min(first ?? position, position) }
      }
    }
    return first.map { entries[$0].suppression.reason }
  }

  private mutating func takeFromBaseline(_ code: String, _ identity: String, _ count: Int) -> Int {
    if counts.isEmpty { return 0 }
    let key = Baseline.Entry.key(path: name, identity: identity, code: code)
    let rest = counts[key, default: 0] - used[key, default: 0]
    let taken = min(count, max(0, rest))
    if taken > 0 { used[key, default: 0] += taken }
    return taken
  }
}
