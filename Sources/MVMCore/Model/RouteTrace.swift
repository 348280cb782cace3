/// A request that comes in at a gateway. What is nil is not known: whether a route that goes by it
/// takes the request is not known either.
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
/// That all criteria of a route must match, that a path prefix is compared byte by byte and that the
/// first match wins is the reading of this library: no open code of mvm matches paths or sources.
///
/// ```swift
/// let trace = table.trace(RouteRequest(port: 443, path: "/shop"))
/// if let index = trace.taken { print(table.routes[index].target.poolID) }
/// ```
public struct RouteTrace: Sendable {
  /// What a route makes of the request.
  public enum Verdict: Equatable, Sendable {
    /// It takes the request, unless an earlier route does for which that depends on something.
    case taken
    /// It would take the request, but an earlier route does.
    case later
    /// It takes the request or not, depending on what is not known of it.
    case depends([Criterion])
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
  /// The index of the first route that takes it whatever is not known of it; nil for none. Earlier
  /// routes may take it, see `dependsOn`.
  public let taken: Int?
  /// What decides which route takes it and is not known of the request: of the routes before
  /// `taken`. Empty where the answer is certain.
  public let dependsOn: [Criterion]
  /// The index of the route that the last open gateway (February 2026) forwards it by; nil for none,
  /// and without a port. It forwards by port alone, and only by routes that have both a port and
  /// `by_ip`, whatever else they ask for.
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
    var unknown: Set<RouteTrace.Criterion> = []
    for (index, route) in routes.enumerated() {
      var verdict = RouteCriteria.verdict(of: route.matchRule, on: request)
      switch verdict {
      case .taken:
        if taken == nil { taken = index } else { verdict = .later }
      case .depends(let criteria):
        if taken == nil { unknown.formUnion(criteria) } else { verdict = .later }
      case .later, .mismatch, .broken: break
      }
      verdicts.append(verdict)
    }
    let shipped = request.port.flatMap { port in
      routes.firstIndex { $0.matchRule.port == port && $0.isForwardedByShippedGateway }
    }
    return RouteTrace(
      request: request, verdicts: verdicts, taken: taken,
      dependsOn: RouteTrace.Criterion.allCases.filter(unknown.contains),
      takenByShippedGateway: shipped)
  }
}

extension Route {
  /// Whether the last open gateway (February 2026) forwards by the route: it takes only those with
  /// both a port and `by_ip`.
  public var isForwardedByShippedGateway: Bool {
    if case .byIP = target.instanceSelector { matchRule.port != nil } else { false }
  }
}

extension MatchRule {
  /// The criteria that narrow the rule down and that the last open gateway (February 2026) ignores;
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
    let answers: [(criterion: RouteTrace.Criterion, matches: Bool?)] = [
      (.port, rule.port.map { matches($0, request.port) } ?? true),
      (.pathPrefix, rule.pathPrefix.map { matches($0, request.path) } ?? true),
      (
        .sourceCIDR,
        rule.sourceCIDR.flatMap { IPCIDR($0) }.map { matches($0, request.source) } ?? true
      ),
    ]
    let missed = answers.filter { $0.matches == false }.map(\.criterion)
    if !missed.isEmpty { return .mismatch(missed) }
    let unknown = answers.filter { $0.matches == nil }.map(\.criterion)
    return unknown.isEmpty ? .taken : .depends(unknown)
  }

  private static func matches(_ port: UInt16, _ known: UInt16?) -> Bool? {
    known.map { $0 == port }
  }

  /// Every path begins with `/`.
  private static func matches(_ prefix: String, _ path: String?) -> Bool? {
    guard let path else { return prefix.utf8.count == 1 ? true : nil }
    return path.utf8.starts(with: prefix.utf8)
  }

  /// What comes from somewhere comes from some IPv4 address: mvm's networks have no others.
  private static func matches(_ network: IPCIDR, _ source: IPAddress?) -> Bool? {
    guard let source else { return network.isAnyIPv4 ? true : nil }
    return network.contains(source)
  }
}
