import MVMCore

/// Which findings a report for people shows: of a rule that finds very many things alike the first
/// few, and how many there are more.
struct FindingDigest {
  /// A rule that found more than this is shown by its first findings.
  static let usual = 20
  private static let shown = 3

  /// What is not shown of a rule.
  struct Rest {
    let code: String
    let count: Int
    /// How many files they are in; nil where that is not known of all.
    let files: Int?
  }

  /// The findings in their order, each with what is not shown of its rule behind it.
  private(set) var list: [(finding: LocatedFinding, rest: Rest?)] = []
  /// How many findings are not shown.
  private(set) var hidden = 0

  /// - Parameter content: where it asks for a single rule, or for so many findings, it means to see
  ///   them.
  init(_ content: ReportContent) {
    var totals: [Surplus.Kind: Int] = [:]
    if content.limit == nil, content.rules.count != 1 {
      totals = Statistics(of: content.outcome).counts.filter { $0.value > Self.usual }
    }
    var seen: [Surplus.Kind: Int] = [:]
    var files: [Surplus.Kind: Set<Path>] = [:]
    var last: [Surplus.Kind: Int] = [:]
    for located in content.findings {
      let kind = Surplus.Kind(located.finding.code, located.finding.severity)
      if totals[kind] != nil {
        seen[kind, default: 0] += 1
        if seen[kind, default: 0] > Self.shown {
          files[kind, default: []].insert(located.path)
          continue
        }
        last[kind] = list.count
      }
      list.append((located, nil))
    }
    for (kind, position) in last {
      let count = (totals[kind] ?? 0) - Self.shown
      list[position].rest = Rest(
        code: kind.code.text, count: count,
        files: content.outcome.unshown.reported[kind] == nil ? files[kind]?.count : nil)
      hidden += count
    }
    if totals.isEmpty { hidden = content.hidden }
  }
}
