extension RoutingTable {
  /// Everything for which mvm refuses the table, by route.
  ///
  /// Source: mvm's module `routing`: every route sets at least one of port, path_prefix
  /// and source_cidr; no port twice.
  public var faults: [RoutingFault] {
    var faults: [RoutingFault] = []
    var first: [UInt16: Int] = [:]
    for (index, route) in routes.enumerated() {
      if route.matchRule.isEmpty { faults.append(.noCriteria(route: index)) }
      guard let port = route.matchRule.port else { continue }
      if let earlier = first[port] {
        faults.append(.portTwice(route: index, earlier: earlier, port: port))
      } else {
        first[port] = index
      }
    }
    return faults
  }

  /// Checks that mvm accepts the table.
  ///
  /// - Throws: everything for which it does not.
  public func check() throws(RoutingError) {
    let faults = faults
    guard faults.isEmpty else { throw .faults(faults) }
  }

  /// Reads a table and checks it, as mvm does.
  ///
  /// - Parameter text: the text, in UTF-8.
  /// - Throws: why it can't be read, or everything for which mvm refuses it.
  public static func readChecked(_ text: [UInt8]) throws(RoutingError) -> RoutingTable {
    let table: RoutingTable
    do { table = try read(text) } catch { throw .unreadable(error) }
    try table.check()
    return table
  }
}

extension MatchRule {
  /// Whether the rule says nothing of the requests it takes; mvm refuses such a route.
  public var isEmpty: Bool { port == nil && pathPrefix == nil && sourceCIDR == nil }
}

/// Something for which mvm refuses a routing table; routes go by their indices.
public enum RoutingFault: Error, Equatable, Sendable {
  /// A route that sets none of port, path prefix and source network.
  case noCriteria(route: Int)
  /// A route whose port an earlier one has already.
  case portTwice(route: Int, earlier: Int, port: UInt16)
}

/// A routing table that mvm refuses.
public enum RoutingError: Error, Equatable, Sendable {
  /// It can't be read.
  case unreadable(WireError)
  /// It can be read; never empty.
  case faults([RoutingFault])
}

extension RoutingFault: CustomStringConvertible {
  /// The place as a JSON pointer and what is wrong there.
  public var description: String {
    switch self {
    case .noCriteria(let route):
      "/routes/\(route)/match_rule: the route says nothing of the requests it takes: "
        + "set port, path_prefix or source_cidr"
    case .portTwice(let route, let earlier, let port):
      "/routes/\(route)/match_rule/port: port \(port) is matched by route \(earlier) already"
    }
  }
}
