import MVMCore

/// What becomes of a finding.
enum Disposition: Equatable, Sendable {
  case reported
  /// The configuration accepts it, for a reason.
  case suppressed(reason: String)
  /// It was there before.
  case baselined
}

/// Tells findings that are reported from those that the configuration accepts or the baseline has.
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
  }

  /// Whether every finding is reported.
  var isIdle: Bool { entries.isEmpty && baseline == nil }

  /// The filter for findings of one file.
  ///
  /// - Parameter used: how many findings the baseline has accounted for already, by key.
  func filter(for path: Path, used: [[UInt8]: Int] = [:]) -> FileFilter {
    let name = folder?.relative(path)
    let entries = entries.filter { entry in
      guard let glob = entry.glob else { return true }
      return name.map(glob.matches) ?? false
    }
    let counts = baseline?.counts(of: path)
    let known = counts.map { _ in baseline?.name(of: path) ?? "" }
    return FileFilter(entries: entries, counts: counts ?? [:], used: used, name: known)
  }
}

/// The filter for findings of one file, which it has to get in their order.
struct FileFilter {
  private let entries: [FindingFilter.Entry]
  private let counts: [[UInt8]: Int]
  private var used: [[UInt8]: Int]
  private let name: [UInt8]
  /// The positions of the suppressions that some finding fits.
  private(set) var matched: Set<Int> = []

  fileprivate init(
    entries: [FindingFilter.Entry], counts: [[UInt8]: Int], used: [[UInt8]: Int], name: String?
  ) {
    self.entries = entries
    self.counts = counts
    self.used = used
    self.name = Array((name ?? "").utf8)
  }

  /// What becomes of a finding.
  mutating func disposition(of finding: Finding, identity: String) -> Disposition {
    var result = Disposition.reported
    for entry in entries where entry.matcher.covers(finding, identity: identity) {
      matched.insert(entry.index)
      if !entry.isExpired, result == .reported {
        result = .suppressed(reason: entry.suppression.reason)
      }
    }
    if result == .reported, takeFromBaseline(finding, identity) { return .baselined }
    return result
  }

  private mutating func takeFromBaseline(_ finding: Finding, _ identity: String) -> Bool {
    if counts.isEmpty { return false }
    let key = Baseline.Entry.key(path: name, identity: identity, code: finding.code)
    guard let count = counts[key], count > used[key, default: 0] else { return false }
    used[key, default: 0] += 1
    return true
  }
}
