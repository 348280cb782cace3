/// StateDumpContent.
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

  public static let schema = Schema(
    StateDumpContent.init,
    doc: "StateDumpContent.",
    since: "0.3.9",
    Field("node_info", \.nodeInfo, doc: "node_info."),
    Field("node_stats", \.nodeStats, doc: "node_stats."),
    Field("metrics", \.metrics, doc: "metrics."),
    Field("audit_log", \.auditLog, doc: "audit_log."),
    Field("tenants", \.tenants, doc: "tenants.")
  )
}

/// TenantStateDump.
public struct TenantStateDump: WireRecord {
  public var tenantID: String
  public var pools: [PoolStateDump]

  public init(tenantID: String, pools: [PoolStateDump]) {
    self.tenantID = tenantID
    self.pools = pools
  }

  public static let schema = Schema(
    TenantStateDump.init,
    doc: "TenantStateDump.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pools", \.pools, doc: "pools.")
  )
}

/// PoolStateDump.
public struct PoolStateDump: WireRecord {
  public var poolID: String
  public var instances: [InstanceState]
  public var desiredCounts: DesiredCounts

  public init(poolID: String, instances: [InstanceState], desiredCounts: DesiredCounts) {
    self.poolID = poolID
    self.instances = instances
    self.desiredCounts = desiredCounts
  }

  public static let schema = Schema(
    PoolStateDump.init,
    doc: "PoolStateDump.",
    since: "0.3.9",
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instances", \.instances, doc: "instances."),
    Field("desired_counts", \.desiredCounts, doc: "desired_counts.")
  )
}
