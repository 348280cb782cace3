/// InstanceHealthReport.
public struct InstanceHealthReport: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var status: InstanceState
  public var healthy: Bool
  public var integrationHealth: [IntegrationHealthSummary]
  public var probeResults: [ProbeResultSummary]
  public var idleMetrics: IdleMetrics
  public var lastHealthCheckAt: String?

  public init(
    tenantID: String, poolID: String, instanceID: String, status: InstanceState, healthy: Bool,
    integrationHealth: [IntegrationHealthSummary], probeResults: [ProbeResultSummary],
    idleMetrics: IdleMetrics, lastHealthCheckAt: String? = nil
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.status = status
    self.healthy = healthy
    self.integrationHealth = integrationHealth
    self.probeResults = probeResults
    self.idleMetrics = idleMetrics
    self.lastHealthCheckAt = lastHealthCheckAt
  }

  public static let schema = Schema(
    InstanceHealthReport.init,
    doc: "InstanceHealthReport.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("status", \.status, doc: "status."),
    Field("healthy", \.healthy, doc: "healthy."),
    Field("integration_health", \.integrationHealth, doc: "integration_health."),
    Field("probe_results", \.probeResults, doc: "probe_results."),
    Field("idle_metrics", \.idleMetrics, doc: "idle_metrics."),
    Field(
      "last_health_check_at", \.lastHealthCheckAt, format: .timestamp, omit: .whenNull,
      doc: "last_health_check_at.")
  )
}

/// IntegrationHealthSummary.
public struct IntegrationHealthSummary: WireRecord {
  public var name: String
  public var healthy: Bool
  public var detail: String?

  public init(name: String, healthy: Bool, detail: String? = nil) {
    self.name = name
    self.healthy = healthy
    self.detail = detail
  }

  public static let schema = Schema(
    IntegrationHealthSummary.init,
    doc: "IntegrationHealthSummary.",
    since: "0.3.9",
    Field("name", \.name, doc: "name."),
    Field("healthy", \.healthy, doc: "healthy."),
    Field("detail", \.detail, omit: .whenNull, doc: "detail.")
  )
}

/// ProbeResultSummary.
public struct ProbeResultSummary: WireRecord {
  public var name: String
  public var healthy: Bool
  public var detail: String?

  public init(name: String, healthy: Bool, detail: String? = nil) {
    self.name = name
    self.healthy = healthy
    self.detail = detail
  }

  public static let schema = Schema(
    ProbeResultSummary.init,
    doc: "ProbeResultSummary.",
    since: "0.3.9",
    Field("name", \.name, doc: "name."),
    Field("healthy", \.healthy, doc: "healthy."),
    Field("detail", \.detail, omit: .whenNull, doc: "detail.")
  )
}
