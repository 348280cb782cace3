/// How one instance is.
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

  public static let schema = Schema.make {
    Schema(
      InstanceHealthReport.init,
      doc: "How one instance is.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("status", \.status, doc: "The instance as its node keeps it."),
      Field("healthy", \.healthy, doc: "Whether the instance is healthy."),
      Field("integration_health", \.integrationHealth, doc: "How the integrations inside are."),
      Field("probe_results", \.probeResults, doc: "What the health probes said."),
      Field("idle_metrics", \.idleMetrics, doc: "How busy the instance is."),
      Field(
        "last_health_check_at", \.lastHealthCheckAt, format: .timestamp, omit: .whenNull,
        doc: "When health was last checked, RFC 3339 in UTC.")
    )
  }
}

/// How an integration inside an instance is.
public struct IntegrationHealthSummary: WireRecord {
  public var name: String
  public var healthy: Bool
  public var detail: String?

  public init(name: String, healthy: Bool, detail: String? = nil) {
    self.name = name
    self.healthy = healthy
    self.detail = detail
  }

  public static let schema = Schema.make {
    Schema(
      IntegrationHealthSummary.init,
      doc: "How an integration inside an instance is.",
      since: "0.3.9",
      Field("name", \.name, doc: "The integration's name."),
      Field("healthy", \.healthy, doc: "Whether the integration is healthy."),
      Field("detail", \.detail, omit: .whenNull, doc: "More on it, for people; null for nothing.")
    )
  }
}

/// What a health probe of an instance said.
public struct ProbeResultSummary: WireRecord {
  public var name: String
  public var healthy: Bool
  public var detail: String?

  public init(name: String, healthy: Bool, detail: String? = nil) {
    self.name = name
    self.healthy = healthy
    self.detail = detail
  }

  public static let schema = Schema.make {
    Schema(
      ProbeResultSummary.init,
      doc: "What a health probe of an instance said.",
      since: "0.3.9",
      Field("name", \.name, doc: "The probe's name."),
      Field("healthy", \.healthy, doc: "Whether the probe found the instance healthy."),
      Field("detail", \.detail, omit: .whenNull, doc: "More on it, for people; null for nothing.")
    )
  }
}
