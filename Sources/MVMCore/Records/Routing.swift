/// The routes of a gateway, the first that matches taking a request.
public struct RoutingTable: WireRecord {
  public var routes: [Route]

  public init(routes: [Route] = []) {
    self.routes = routes
  }

  public static let schema = Schema.make {
    Schema(
      RoutingTable.init,
      doc: "The routes of a gateway, the first that matches taking a request.",
      Field("routes", \.routes, doc: "The routes, the first that matches taking a request.")
    )
  }
}

/// Which requests go where.
public struct Route: WireRecord {
  public var name: String
  public var matchRule: MatchRule
  public var target: RouteTarget

  public init(name: String = "", matchRule: MatchRule, target: RouteTarget) {
    self.name = name
    self.matchRule = matchRule
    self.target = target
  }

  public static let schema = Schema.make {
    Schema(
      Route.init,
      doc: "Which requests go where.",
      Field("name", \.name, default: "", doc: "The route's name for people."),
      Field("match_rule", \.matchRule, doc: "The requests that the route takes."),
      Field("target", \.target, doc: "Where the requests go.")
    )
  }
}

/// The requests that a route takes; all that is given must match.
public struct MatchRule: WireRecord {
  public var port: UInt16?
  public var pathPrefix: String?
  public var sourceCIDR: String?

  public init(port: UInt16? = nil, pathPrefix: String? = nil, sourceCIDR: String? = nil) {
    self.port = port
    self.pathPrefix = pathPrefix
    self.sourceCIDR = sourceCIDR
  }

  public static let schema = Schema.make {
    Schema(
      MatchRule.init,
      doc: "The requests that a route takes; all that is given must match.",
      Field("port", \.port, doc: "The TCP port that the request came in at; null for any."),
      Field("path_prefix", \.pathPrefix, doc: "The beginning of the request's path; null for any."),
      Field(
        "source_cidr", \.sourceCIDR, doc: "The network that the request came from; null for any.")
    )
  }
}

/// Where a route's requests go.
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

  public static let schema = Schema.make {
    Schema(
      RouteTarget.init,
      doc: "Where a route's requests go.",
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool that gets the requests."),
      Field(
        "instance_selector", \.instanceSelector, default: .anyInstance,
        doc: "Which of the pool's instances gets the request."),
      Field(
        "target_port", \.targetPort,
        doc: "The port of the instance; null for the one that the request came in at.")
    )
  }
}

/// Which instance of a pool gets a request.
public enum InstanceSelector: WireUnion {
  case anyInstance
  case byIP(String)
  case leastConnections

  public static let schema = UnionSchema<InstanceSelector>(
    doc: "Which instance of a pool gets a request.",
    [
      Variant("any", .anyInstance, doc: "Any running instance."),
      Variant("by_ip", InstanceSelector.byIP, doc: "The instance with this address."),
      Variant(
        "least_connections", .leastConnections,
        doc: "The instance with the fewest connections."),
    ])

  public var content: VariantContent {
    switch self {
    case .anyInstance: VariantContent("any")
    case .byIP(let value): VariantContent("by_ip", value)
    case .leastConnections: VariantContent("least_connections")
    }
  }
}
