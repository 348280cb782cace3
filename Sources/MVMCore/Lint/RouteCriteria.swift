/// The requests that a route takes, where all of its criteria are sound.
struct RouteCriteria {
  /// The port; nil for any.
  let port: UInt16?
  /// The beginning of the path, longer than `/`; nil for any.
  let path: [UInt8]?
  /// Where requests come from; nil for anywhere.
  let source: IPCIDR?

  /// Longer path prefixes are not compared.
  private static let longestPath = 4096
  /// How many routes later ones are compared with: a table as large as a document may be would
  /// take hours otherwise.
  private static let mostCompared = 256

  /// Nil where a criterion is broken or none is given.
  init?(_ rule: MatchRule) {
    guard rule.port != nil || rule.pathPrefix != nil || rule.sourceCIDR != nil, rule.port != 0
    else { return nil }
    port = rule.port
    if let prefix = rule.pathPrefix {
      guard prefix.utf8.first == 0x2F, prefix.utf8.count <= Self.longestPath else { return nil }
      path = prefix.utf8.count == 1 ? nil : Array(prefix.utf8)
    } else {
      path = nil
    }
    if let text = rule.sourceCIDR {
      guard let network = IPCIDR(text) else { return nil }
      source = network
    } else {
      source = nil
    }
  }

  /// Whether a route takes every request that another does.
  func contains(_ other: RouteCriteria) -> Bool {
    contains(port: other.port) && contains(path: other.path) && contains(source: other.source)
  }

  private func contains(port other: UInt16?) -> Bool { port == nil || port == other }

  private func contains(path other: [UInt8]?) -> Bool {
    guard let path else { return true }
    return other?.starts(with: path) ?? false
  }

  private func contains(source other: IPCIDR?) -> Bool {
    guard let source else { return true }
    return other.map(source.contains) ?? false
  }

  /// The routes of a table that never take a request, each with the earlier one that takes them.
  ///
  /// Of two routes with one port MVM502 tells already, so only those without a port can stand in
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
