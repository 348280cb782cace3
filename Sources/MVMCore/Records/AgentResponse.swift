/// AgentResponse.
public enum AgentResponse: WireUnion {
  case reconcileResult(ReconcileReport)
  case nodeInfo(NodeInfo)
  case nodeStats(NodeStats)
  case tenantList([String])
  case instanceList([InstanceState])
  case wakeResult(AgentResponseWakeResult)
  case instanceActionResult(AgentResponseInstanceActionResult)
  case sandboxResult(AgentResponseSandboxResult)
  case error(AgentResponseError)
  case deploymentStatus(AgentResponseDeploymentStatus)
  case deploymentControlResult(AgentResponseDeploymentControlResult)
  case batchActionResult(AgentResponseBatchActionResult)
  case poolActionResult(AgentResponsePoolActionResult)
  case metrics(MetricsSnapshot)
  case auditLog(AgentResponseAuditLog)
  case healthStatus(AgentResponseHealthStatus)
  case reconcileHistory(AgentResponseReconcileHistory)
  case stateDump(StateDumpContent)
  case secretsUpdateResult(AgentResponseSecretsUpdateResult)
  case configUpdateResult(AgentResponseConfigUpdateResult)
  case syncEventsResult(AgentResponseSyncEventsResult)

  public static let schema = UnionSchema<AgentResponse>(
    doc: "AgentResponse.",
    [
      Variant("ReconcileResult", AgentResponse.reconcileResult, doc: "ReconcileResult."),
      Variant("NodeInfo", AgentResponse.nodeInfo, doc: "NodeInfo."),
      Variant("NodeStats", AgentResponse.nodeStats, doc: "NodeStats."),
      Variant("TenantList", AgentResponse.tenantList, doc: "TenantList."),
      Variant("InstanceList", AgentResponse.instanceList, doc: "InstanceList."),
      Variant("WakeResult", AgentResponse.wakeResult, doc: "WakeResult."),
      Variant(
        "InstanceActionResult", AgentResponse.instanceActionResult, since: "0.3.3",
        doc: "InstanceActionResult."),
      Variant("SandboxResult", AgentResponse.sandboxResult, since: "0.3.4", doc: "SandboxResult."),
      Variant("Error", AgentResponse.error, doc: "Error."),
      Variant(
        "DeploymentStatus", AgentResponse.deploymentStatus, since: "0.3.9",
        doc: "DeploymentStatus."),
      Variant(
        "DeploymentControlResult", AgentResponse.deploymentControlResult, since: "0.3.9",
        doc: "DeploymentControlResult."),
      Variant(
        "BatchActionResult", AgentResponse.batchActionResult, since: "0.3.9",
        doc: "BatchActionResult."),
      Variant(
        "PoolActionResult", AgentResponse.poolActionResult, since: "0.3.9",
        doc: "PoolActionResult."),
      Variant("Metrics", AgentResponse.metrics, since: "0.3.9", doc: "Metrics."),
      Variant("AuditLog", AgentResponse.auditLog, since: "0.3.9", doc: "AuditLog."),
      Variant("HealthStatus", AgentResponse.healthStatus, since: "0.3.9", doc: "HealthStatus."),
      Variant(
        "ReconcileHistory", AgentResponse.reconcileHistory, since: "0.3.9",
        doc: "ReconcileHistory."),
      Variant("StateDump", AgentResponse.stateDump, since: "0.3.9", doc: "StateDump."),
      Variant(
        "SecretsUpdateResult", AgentResponse.secretsUpdateResult, since: "0.3.9",
        doc: "SecretsUpdateResult."),
      Variant(
        "ConfigUpdateResult", AgentResponse.configUpdateResult, since: "0.3.9",
        doc: "ConfigUpdateResult."),
      Variant(
        "SyncEventsResult", AgentResponse.syncEventsResult, since: "0.10.1",
        doc: "SyncEventsResult."),
    ])

  public var content: VariantContent {
    switch self {
    case .reconcileResult(let value): VariantContent("ReconcileResult", value)
    case .nodeInfo(let value): VariantContent("NodeInfo", value)
    case .nodeStats(let value): VariantContent("NodeStats", value)
    case .tenantList(let value): VariantContent("TenantList", value)
    case .instanceList(let value): VariantContent("InstanceList", value)
    case .wakeResult(let value): VariantContent("WakeResult", value)
    case .instanceActionResult(let value): VariantContent("InstanceActionResult", value)
    case .sandboxResult(let value): VariantContent("SandboxResult", value)
    case .error(let value): VariantContent("Error", value)
    case .deploymentStatus(let value): VariantContent("DeploymentStatus", value)
    case .deploymentControlResult(let value): VariantContent("DeploymentControlResult", value)
    case .batchActionResult(let value): VariantContent("BatchActionResult", value)
    case .poolActionResult(let value): VariantContent("PoolActionResult", value)
    case .metrics(let value): VariantContent("Metrics", value)
    case .auditLog(let value): VariantContent("AuditLog", value)
    case .healthStatus(let value): VariantContent("HealthStatus", value)
    case .reconcileHistory(let value): VariantContent("ReconcileHistory", value)
    case .stateDump(let value): VariantContent("StateDump", value)
    case .secretsUpdateResult(let value): VariantContent("SecretsUpdateResult", value)
    case .configUpdateResult(let value): VariantContent("ConfigUpdateResult", value)
    case .syncEventsResult(let value): VariantContent("SyncEventsResult", value)
    }
  }
}
