/// The requests that a route takes, where all of its criteria are sound.
struct RouteCriteria {
  /// The port; nil for any.
  let port: UInt16?
  /// The beginning of the path, longer than `/`; nil for any.
  let path: [UInt8]?
  /// A fingerprint of each beginning of the path, so that long paths are not compared in vain.
  private let marks: [UInt64]
  /// Where requests come from; nil for anywhere.
  let source: IPCIDR?

  /// Longer path prefixes are not compared.
  private static let longestPath = 4096
  /// How many routes later ones are compared with: a hostile table as large as a document may be
  /// would take minutes otherwise.
  private static let mostCompared = 256

  /// Nil where a criterion is broken or none is given.
  init?(_ rule: MatchRule) {
    guard Self.fault(of: rule) == nil else { return nil }
    port = rule.port
    let prefix = Array((rule.pathPrefix ?? "/").utf8)
    guard prefix.count <= Self.longestPath else { return nil }
    path = prefix.count == 1 ? nil : prefix
    marks = Self.marks(of: path ?? [])
    source = rule.sourceCIDR.flatMap { IPCIDR($0) }
  }

  /// Whether a route takes every request that another does.
  func contains(_ other: RouteCriteria) -> Bool {
    contains(port: other.port) && contains(source: other.source) && contains(path: other)
  }

  private func contains(port other: UInt16?) -> Bool { port == nil || port == other }

  private func contains(path other: RouteCriteria) -> Bool {
    guard let path else { return true }
    guard let others = other.path, others.count >= path.count,
      other.marks[path.count - 1] == marks.last
    else { return false }
    return others.starts(with: path)
  }

  /// Fingerprints by Fowler, Noll and Vo's way, 64 bits.
  private static func marks(of path: [UInt8]) -> [UInt64] {
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    return path.map { byte in
      mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3
      return mark
    }
  }

  private func contains(source other: IPCIDR?) -> Bool {
    guard let source else { return true }
    return other.map(source.contains) ?? false
  }

  /// The routes of a table that never take a request, each with the earlier one that takes them.
  ///
  /// Of two routes with one port MVM502 reports already, so only those without a port can be in
  /// another's way.
  static func shadowed(in table: RoutingTable) -> [Int: Int] {
    var open: [(index: Int, criteria: RouteCriteria)] = []
    var ports: Set<UInt16> = []
    var shadowed: [Int: Int] = [:]
    for (index, route) in table.routes.enumerated() {
      if let port = route.matchRule.port, !ports.insert(port).inserted { continue }
      guard let criteria = RouteCriteria(route.matchRule) else { continue }
      if let earlier = open.first(where: { $0.criteria.contains(criteria) }) {
        shadowed[index] = earlier.index
      } else if criteria.port == nil, open.count < mostCompared {
        open.append((index, criteria))
      }
    }
    return shadowed
  }
}
