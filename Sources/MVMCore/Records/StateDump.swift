/// All that an agent knows of its node.
public struct StateDumpContent: WireRecord {
  public var nodeInfo: NodeInfo
  public var nodeStats: NodeStats
  public var metrics: MetricsSnapshot?
  public var auditLog: [AuditEntry]?
  public var tenants: [TenantStateDump]

  public init(
    nodeInfo: NodeInfo, nodeStats: NodeStats, metrics: MetricsSnapshot? = nil,
    auditLog: [AuditEntry]? = nil, tenants: [TenantStateDump]
  ) {
    self.nodeInfo = nodeInfo
    self.nodeStats = nodeStats
    self.metrics = metrics
    self.auditLog = auditLog
    self.tenants = tenants
  }

  public static let schema = Schema.make {
    Schema(
      StateDumpContent.init,
      doc: "All that an agent knows of its node.",
      since: "0.3.9",
      Field("node_info", \.nodeInfo, doc: "What the node is and has."),
      Field("node_stats", \.nodeStats, doc: "What runs on the node and what that takes."),
      Field("metrics", \.metrics, doc: "The agent's counters; null when not asked for."),
      Field("audit_log", \.auditLog, doc: "Lines of the audit logs; null when not asked for."),
      Field("tenants", \.tenants, doc: "The tenants.")
    )
  }
}

/// A tenant in a dump of a node's state.
public struct TenantStateDump: WireRecord {
  public var tenantID: String
  public var pools: [PoolStateDump]

  public init(tenantID: String, pools: [PoolStateDump]) {
    self.tenantID = tenantID
    self.pools = pools
  }

  public static let schema = Schema.make {
    Schema(
      TenantStateDump.init,
      doc: "A tenant in a dump of a node's state.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pools", \.pools, doc: "The tenant's pools.")
    )
  }
}

/// A pool in a dump of a node's state.
public struct PoolStateDump: WireRecord {
  public var poolID: String
  public var instances: [InstanceState]
  public var desiredCounts: DesiredCounts

  public init(poolID: String, instances: [InstanceState], desiredCounts: DesiredCounts) {
    self.poolID = poolID
    self.instances = instances
    self.desiredCounts = desiredCounts
  }

  public static let schema = Schema.make {
    Schema(
      PoolStateDump.init,
      doc: "A pool in a dump of a node's state.",
      since: "0.3.9",
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("instances", \.instances, doc: "The pool's instances."),
      Field(
        "desired_counts", \.desiredCounts, doc: "How many instances are requested in each status.")
    )
  }
}
