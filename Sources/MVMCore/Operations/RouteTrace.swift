/// A request that comes in at a gateway. What is nil is not known, and no route that goes by it
/// takes the request.
public struct RouteRequest: Hashable, Sendable {
  /// The TCP port that it comes in at.
  public var port: UInt16?
  /// Its path, from the first `/` on.
  public var path: String?
  /// Where it comes from.
  public var source: IPAddress?

  public init(port: UInt16? = nil, path: String? = nil, source: IPAddress? = nil) {
    (self.port, self.path, self.source) = (port, path, source)
  }
}

/// What each route of a table makes of a request.
///
/// ```swift
/// let trace = table.trace(RouteRequest(port: 443, path: "/shop"))
/// if let index = trace.taken { print(table.routes[index].target.poolID) }
/// ```
public struct RouteTrace: Sendable {
  /// What a route makes of the request.
  public enum Verdict: Equatable, Sendable {
    /// It takes the request.
    case taken
    /// It would take the request, but an earlier route does.
    case later
    /// It does not match, for these reasons.
    case mismatch([Criterion])
    /// It matches no request at all.
    case broken(BrokenMatch)
  }

  /// What a route can go by.
  public enum Criterion: String, CaseIterable, Sendable {
    case port
    case pathPrefix = "path_prefix"
    case sourceCIDR = "source_cidr"
  }

  /// The request.
  public let request: RouteRequest
  /// What each route makes of it, in their order.
  public let verdicts: [Verdict]
  /// The index of the route that takes it; nil for none.
  public let taken: Int?
  /// The index of the route that the gateway that comes with mvm sends it to. It goes by port
  /// alone, to the first route with that port, whatever else the route asks for.
  public let takenByShippedGateway: Int?
}

/// Why a route matches no request.
public enum BrokenMatch: Equatable, Sendable {
  /// It sets none of port, path prefix and source network.
  case noCriteria
  /// Its port is 0.
  case portZero
  /// Its path prefix does not begin with `/`.
  case pathPrefix
  /// Its source is no network.
  case sourceCIDR

  /// The lint rule that finds it.
  public var ruleCode: String {
    switch self {
    case .noCriteria: NoMatchCriteria.about.code
    case .portZero: PortZero.about.code
    case .pathPrefix: PathPrefixForm.about.code
    case .sourceCIDR: SourceCIDRForm.about.code
    }
  }
}

extension RoutingTable {
  /// Finds the route that takes a request, and why the others do not.
  ///
  /// The first route takes it whose port is the request's, whose path prefix the request's path
  /// begins with, byte for byte, and whose network has the request's source; what a route leaves
  /// out matches anything. A table that mvm refuses (see `faults`) is gone through all the same.
  public func trace(_ request: RouteRequest) -> RouteTrace {
    var verdicts: [RouteTrace.Verdict] = []
    verdicts.reserveCapacity(routes.count)
    var taken: Int?
    for (index, route) in routes.enumerated() {
      var verdict = RouteCriteria.verdict(of: route.matchRule, on: request)
      if verdict == .taken {
        if taken == nil { taken = index } else { verdict = .later }
      }
      verdicts.append(verdict)
    }
    let shipped = request.port.flatMap { port in routes.firstIndex { $0.matchRule.port == port } }
    return RouteTrace(
      request: request, verdicts: verdicts, taken: taken, takenByShippedGateway: shipped)
  }
}

extension MatchRule {
  /// The criteria that narrow the rule down and that the gateway that comes with mvm ignores;
  /// `/` and 0.0.0.0/0 narrow nothing down.
  public var criteriaIgnoredByShippedGateway: [RouteTrace.Criterion] {
    var ignored: [RouteTrace.Criterion] = []
    if let pathPrefix, !pathPrefix.utf8.elementsEqual("/".utf8) { ignored.append(.pathPrefix) }
    if let sourceCIDR, IPCIDR(sourceCIDR)?.isAnyIPv4 != true { ignored.append(.sourceCIDR) }
    return ignored
  }
}

extension IPCIDR {
  /// Whether all of IPv4 lies in the range.
  var isAnyIPv4: Bool {
    if case .v4 = address { prefix == 0 } else { false }
  }
}

extension RouteCriteria {
  /// Why a rule matches no request; nil for sound ones.
  static func fault(of rule: MatchRule) -> BrokenMatch? {
    if rule.isEmpty { return .noCriteria }
    if rule.port == 0 { return .portZero }
    if let prefix = rule.pathPrefix, prefix.utf8.first != 0x2F { return .pathPrefix }
    if let source = rule.sourceCIDR, IPCIDR(source) == nil { return .sourceCIDR }
    return nil
  }

  fileprivate static func verdict(
    of rule: MatchRule, on request: RouteRequest
  ) -> RouteTrace.Verdict {
    if let fault = fault(of: rule) { return .broken(fault) }
    var missed: [RouteTrace.Criterion] = []
    if let port = rule.port, port != request.port { missed.append(.port) }
    if let prefix = rule.pathPrefix, !matches(prefix, request.path) { missed.append(.pathPrefix) }
    if let source = rule.sourceCIDR.flatMap({ IPCIDR($0) }), !matches(source, request.source) {
      missed.append(.sourceCIDR)
    }
    return missed.isEmpty ? .taken : .mismatch(missed)
  }

  private static func matches(_ prefix: String, _ path: String?) -> Bool {
    guard let path else { return prefix.utf8.count == 1 }
    return path.utf8.starts(with: prefix.utf8)
  }

  private static func matches(_ network: IPCIDR, _ source: IPAddress?) -> Bool {
    source.map(network.contains) ?? network.isAnyIPv4
  }
}
