/// What a coordinator asks of an agent.
public enum AgentRequest: WireUnion {
  case reconcile(DesiredState)
  case reconcileSigned(SignedPayload)
  case nodeInfo
  case nodeStats
  case tenantList
  case instanceList(InstanceListQuery)
  case wakeInstance(InstanceReference)
  case instanceAction(InstanceActionRequest)
  case sandboxAction(SandboxRequest)
  case deploymentStatus(PoolReference)
  case pauseDeployment(PoolReference)
  case resumeDeployment(PoolReference)
  case rollbackDeployment(RollbackRequest)
  case batchInstanceAction(BatchRequest)
  case poolAction(PoolActionRequest)
  case getMetrics
  case getAuditLog(AuditLogQuery)
  case getHealthStatus(HealthQuery)
  case getReconcileHistory(HistoryQuery)
  case forceReconcile(ForcedReconcile)
  case dumpState(StateDumpQuery)
  case updateSecrets(SecretsUpdate)
  case updateConfig(ConfigUpdate)
  case syncEvents(EventQuery)

  public static let schema = UnionSchema<AgentRequest>(
    doc: "What a coordinator asks of an agent.",
    [
      Variant("Reconcile", AgentRequest.reconcile, doc: "Reconcile the node with this document."),
      Variant(
        "ReconcileSigned", AgentRequest.reconcileSigned,
        doc: "Reconcile the node with this signed document."),
      Variant("NodeInfo", .nodeInfo, doc: "Say what the node is and has."),
      Variant("NodeStats", .nodeStats, doc: "Say what runs on the node."),
      Variant("TenantList", .tenantList, doc: "List the tenants."),
      Variant("InstanceList", AgentRequest.instanceList, doc: "List a tenant's instances."),
      Variant("WakeInstance", AgentRequest.wakeInstance, doc: "Wake a sleeping instance."),
      Variant(
        "InstanceAction", AgentRequest.instanceAction, since: "0.3.3",
        doc: "Do something to an instance."),
      Variant(
        "SandboxAction", AgentRequest.sandboxAction, since: "0.3.4",
        doc: "Pass a request on to the agent inside an instance."),
      Variant(
        "DeploymentStatus", AgentRequest.deploymentStatus, since: "0.3.9",
        doc: "Say how far a pool's deployment is."),
      Variant(
        "PauseDeployment", AgentRequest.pauseDeployment, since: "0.3.9",
        doc: "Hold a pool's deployment."),
      Variant(
        "ResumeDeployment", AgentRequest.resumeDeployment, since: "0.3.9",
        doc: "Go on with a pool's deployment."),
      Variant(
        "RollbackDeployment", AgentRequest.rollbackDeployment, since: "0.3.9",
        doc: "Take a pool back to an earlier revision."),
      Variant(
        "BatchInstanceAction", AgentRequest.batchInstanceAction, since: "0.3.9",
        doc: "Do several things to instances."),
      Variant(
        "PoolAction", AgentRequest.poolAction, since: "0.3.9",
        doc: "Do something to all instances of a pool."),
      Variant("GetMetrics", .getMetrics, since: "0.3.9", doc: "Give the agent's counters."),
      Variant(
        "GetAuditLog", AgentRequest.getAuditLog, since: "0.3.9",
        doc: "Give lines of a tenant's audit log."),
      Variant(
        "GetHealthStatus", AgentRequest.getHealthStatus, since: "0.3.9",
        doc: "Say how instances are."),
      Variant(
        "GetReconcileHistory", AgentRequest.getReconcileHistory, since: "0.3.9",
        doc: "List the past runs of reconciling."),
      Variant("ForceReconcile", AgentRequest.forceReconcile, since: "0.3.9", doc: "Reconcile now."),
      Variant(
        "DumpState", AgentRequest.dumpState, since: "0.3.9",
        doc: "Give all that the agent knows."),
      Variant(
        "UpdateSecrets", AgentRequest.updateSecrets, since: "0.3.9",
        doc: "Take a tenant's new secrets."),
      Variant(
        "UpdateConfig", AgentRequest.updateConfig, since: "0.3.9",
        doc: "Take a pool's new configuration."),
      Variant(
        "SyncEvents", AgentRequest.syncEvents, since: "0.10.1",
        doc: "Give the events since a number."),
    ])

  public var content: VariantContent {
    switch self {
    case .reconcile(let value): VariantContent("Reconcile", value)
    case .reconcileSigned(let value): VariantContent("ReconcileSigned", value)
    case .nodeInfo: VariantContent("NodeInfo")
    case .nodeStats: VariantContent("NodeStats")
    case .tenantList: VariantContent("TenantList")
    case .instanceList(let value): VariantContent("InstanceList", value)
    case .wakeInstance(let value): VariantContent("WakeInstance", value)
    case .instanceAction(let value): VariantContent("InstanceAction", value)
    case .sandboxAction(let value): VariantContent("SandboxAction", value)
    case .deploymentStatus(let value): VariantContent("DeploymentStatus", value)
    case .pauseDeployment(let value): VariantContent("PauseDeployment", value)
    case .resumeDeployment(let value): VariantContent("ResumeDeployment", value)
    case .rollbackDeployment(let value): VariantContent("RollbackDeployment", value)
    case .batchInstanceAction(let value): VariantContent("BatchInstanceAction", value)
    case .poolAction(let value): VariantContent("PoolAction", value)
    case .getMetrics: VariantContent("GetMetrics")
    case .getAuditLog(let value): VariantContent("GetAuditLog", value)
    case .getHealthStatus(let value): VariantContent("GetHealthStatus", value)
    case .getReconcileHistory(let value): VariantContent("GetReconcileHistory", value)
    case .forceReconcile(let value): VariantContent("ForceReconcile", value)
    case .dumpState(let value): VariantContent("DumpState", value)
    case .updateSecrets(let value): VariantContent("UpdateSecrets", value)
    case .updateConfig(let value): VariantContent("UpdateConfig", value)
    case .syncEvents(let value): VariantContent("SyncEvents", value)
    }
  }
}
