/// RoutingTable.
public struct RoutingTable: WireRecord {
  public var routes: [Route]

  public init(routes: [Route] = []) {
    self.routes = routes
  }

  public static let schema = Schema(
    RoutingTable.init,
    doc: "RoutingTable.",
    Field("routes", \.routes, doc: "routes.")
  )
}

/// Route.
public struct Route: WireRecord {
  public var name: String
  public var matchRule: MatchRule
  public var target: RouteTarget

  public init(name: String = "", matchRule: MatchRule, target: RouteTarget) {
    self.name = name
    self.matchRule = matchRule
    self.target = target
  }

  public static let schema = Schema(
    Route.init,
    doc: "Route.",
    Field("name", \.name, default: "", doc: "name."),
    Field("match_rule", \.matchRule, doc: "match_rule."),
    Field("target", \.target, doc: "target.")
  )
}

/// MatchRule.
public struct MatchRule: WireRecord {
  public var port: UInt16?
  public var pathPrefix: String?
  public var sourceCIDR: String?

  public init(port: UInt16? = nil, pathPrefix: String? = nil, sourceCIDR: String? = nil) {
    self.port = port
    self.pathPrefix = pathPrefix
    self.sourceCIDR = sourceCIDR
  }

  public static let schema = Schema(
    MatchRule.init,
    doc: "MatchRule.",
    Field("port", \.port, doc: "port."),
    Field("path_prefix", \.pathPrefix, doc: "path_prefix."),
    Field("source_cidr", \.sourceCIDR, doc: "source_cidr.")
  )
}

/// RouteTarget.
public struct RouteTarget: WireRecord {
  public var poolID: String
  public var instanceSelector: InstanceSelector
  public var targetPort: UInt16?

  public init(
    poolID: String, instanceSelector: InstanceSelector = .anyInstance, targetPort: UInt16? = nil
  ) {
    self.poolID = poolID
    self.instanceSelector = instanceSelector
    self.targetPort = targetPort
  }

  public static let schema = Schema(
    RouteTarget.init,
    doc: "RouteTarget.",
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field(
      "instance_selector", \.instanceSelector, default: .anyInstance,
      doc: "instance_selector."),
    Field("target_port", \.targetPort, doc: "target_port.")
  )
}

/// InstanceSelector.
public enum InstanceSelector: WireUnion {
  case anyInstance
  case byIP(String)
  case leastConnections

  public static let schema = UnionSchema<InstanceSelector>(
    doc: "InstanceSelector.",
    [
      Variant("any", .anyInstance, doc: "any."),
      Variant("by_ip", InstanceSelector.byIP, doc: "by_ip."),
      Variant("least_connections", .leastConnections, doc: "least_connections."),
    ])

  public var content: VariantContent {
    switch self {
    case .anyInstance: VariantContent("any")
    case .byIP(let value): VariantContent("by_ip", value)
    case .leastConnections: VariantContent("least_connections")
    }
  }
}
