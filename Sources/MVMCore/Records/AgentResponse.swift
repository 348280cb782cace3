/// What an agent answers.
public enum AgentResponse: WireUnion {
  case reconcileResult(ReconcileReport)
  case nodeInfo(NodeInfo)
  case nodeStats(NodeStats)
  case tenantList([String])
  case instanceList([InstanceState])
  case wakeResult(WakeResult)
  case instanceActionResult(InstanceActionResult)
  case sandboxResult(SandboxResult)
  case error(AgentError)
  case deploymentStatus(DeploymentStatus)
  case deploymentControlResult(DeploymentControlResult)
  case batchActionResult(BatchActionResult)
  case poolActionResult(PoolActionResult)
  case metrics(MetricsSnapshot)
  case auditLog(AuditLogPage)
  case healthStatus(HealthStatus)
  case reconcileHistory(ReconcileHistory)
  case stateDump(StateDumpContent)
  case secretsUpdateResult(SecretsUpdateResult)
  case configUpdateResult(ConfigUpdateResult)
  case syncEventsResult(EventPage)

  public static let schema = UnionSchema<AgentResponse>(
    doc: "What an agent answers.",
    [
      Variant("ReconcileResult", AgentResponse.reconcileResult, doc: "What reconciling did."),
      Variant("NodeInfo", AgentResponse.nodeInfo, doc: "What the node is and has."),
      Variant("NodeStats", AgentResponse.nodeStats, doc: "What runs on the node."),
      Variant("TenantList", AgentResponse.tenantList, doc: "The tenants' IDs."),
      Variant("InstanceList", AgentResponse.instanceList, doc: "The instances."),
      Variant("WakeResult", AgentResponse.wakeResult, doc: "Whether the instance woke."),
      Variant(
        "InstanceActionResult", AgentResponse.instanceActionResult, since: "0.3.3",
        doc: "What became of the action."),
      Variant(
        "SandboxResult", AgentResponse.sandboxResult, since: "0.3.4",
        doc: "What the agent inside the instance answered."),
      Variant("Error", AgentResponse.error, doc: "The request could not be done."),
      Variant(
        "DeploymentStatus", AgentResponse.deploymentStatus, since: "0.3.9",
        doc: "How far a pool's deployment is."),
      Variant(
        "DeploymentControlResult", AgentResponse.deploymentControlResult, since: "0.3.9",
        doc: "What became of holding, going on or rolling back."),
      Variant(
        "BatchActionResult", AgentResponse.batchActionResult, since: "0.3.9",
        doc: "What became of each action of a batch."),
      Variant(
        "PoolActionResult", AgentResponse.poolActionResult, since: "0.3.9",
        doc: "What became of an action on a pool."),
      Variant("Metrics", AgentResponse.metrics, since: "0.3.9", doc: "The agent's counters."),
      Variant("AuditLog", AgentResponse.auditLog, since: "0.3.9", doc: "Lines of an audit log."),
      Variant(
        "HealthStatus", AgentResponse.healthStatus, since: "0.3.9",
        doc: "How the instances are."),
      Variant(
        "ReconcileHistory", AgentResponse.reconcileHistory, since: "0.3.9",
        doc: "The past runs of reconciling."),
      Variant(
        "StateDump", AgentResponse.stateDump, since: "0.3.9",
        doc: "All that the agent knows."),
      Variant(
        "SecretsUpdateResult", AgentResponse.secretsUpdateResult, since: "0.3.9",
        doc: "What became of new secrets."),
      Variant(
        "ConfigUpdateResult", AgentResponse.configUpdateResult, since: "0.3.9",
        doc: "What became of a new configuration."),
      Variant(
        "SyncEventsResult", AgentResponse.syncEventsResult, since: "0.10.1",
        doc: "The events since a number."),
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
