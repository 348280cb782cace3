/// AgentRequest.
public enum AgentRequest: WireUnion {
  case reconcile(DesiredState)
  case reconcileSigned(SignedPayload)
  case nodeInfo
  case nodeStats
  case tenantList
  case instanceList(AgentRequestInstanceList)
  case wakeInstance(AgentRequestWakeInstance)
  case instanceAction(AgentRequestInstanceAction)
  case sandboxAction(AgentRequestSandboxAction)
  case deploymentStatus(AgentRequestDeploymentStatus)
  case pauseDeployment(AgentRequestPauseDeployment)
  case resumeDeployment(AgentRequestResumeDeployment)
  case rollbackDeployment(AgentRequestRollbackDeployment)
  case batchInstanceAction(AgentRequestBatchInstanceAction)
  case poolAction(AgentRequestPoolAction)
  case getMetrics
  case getAuditLog(AgentRequestGetAuditLog)
  case getHealthStatus(AgentRequestGetHealthStatus)
  case getReconcileHistory(AgentRequestGetReconcileHistory)
  case forceReconcile(AgentRequestForceReconcile)
  case dumpState(AgentRequestDumpState)
  case updateSecrets(AgentRequestUpdateSecrets)
  case updateConfig(AgentRequestUpdateConfig)
  case syncEvents(AgentRequestSyncEvents)

  public static let schema = UnionSchema<AgentRequest>(
    doc: "AgentRequest.",
    [
      Variant("Reconcile", AgentRequest.reconcile, doc: "Reconcile."),
      Variant("ReconcileSigned", AgentRequest.reconcileSigned, doc: "ReconcileSigned."),
      Variant("NodeInfo", .nodeInfo, doc: "NodeInfo."),
      Variant("NodeStats", .nodeStats, doc: "NodeStats."),
      Variant("TenantList", .tenantList, doc: "TenantList."),
      Variant("InstanceList", AgentRequest.instanceList, doc: "InstanceList."),
      Variant("WakeInstance", AgentRequest.wakeInstance, doc: "WakeInstance."),
      Variant(
        "InstanceAction", AgentRequest.instanceAction, since: "0.3.3",
        doc: "InstanceAction."),
      Variant("SandboxAction", AgentRequest.sandboxAction, since: "0.3.4", doc: "SandboxAction."),
      Variant(
        "DeploymentStatus", AgentRequest.deploymentStatus, since: "0.3.9",
        doc: "DeploymentStatus."),
      Variant(
        "PauseDeployment", AgentRequest.pauseDeployment, since: "0.3.9",
        doc: "PauseDeployment."),
      Variant(
        "ResumeDeployment", AgentRequest.resumeDeployment, since: "0.3.9",
        doc: "ResumeDeployment."),
      Variant(
        "RollbackDeployment", AgentRequest.rollbackDeployment, since: "0.3.9",
        doc: "RollbackDeployment."),
      Variant(
        "BatchInstanceAction", AgentRequest.batchInstanceAction, since: "0.3.9",
        doc: "BatchInstanceAction."),
      Variant("PoolAction", AgentRequest.poolAction, since: "0.3.9", doc: "PoolAction."),
      Variant("GetMetrics", .getMetrics, since: "0.3.9", doc: "GetMetrics."),
      Variant("GetAuditLog", AgentRequest.getAuditLog, since: "0.3.9", doc: "GetAuditLog."),
      Variant(
        "GetHealthStatus", AgentRequest.getHealthStatus, since: "0.3.9",
        doc: "GetHealthStatus."),
      Variant(
        "GetReconcileHistory", AgentRequest.getReconcileHistory, since: "0.3.9",
        doc: "GetReconcileHistory."),
      Variant(
        "ForceReconcile", AgentRequest.forceReconcile, since: "0.3.9",
        doc: "ForceReconcile."),
      Variant("DumpState", AgentRequest.dumpState, since: "0.3.9", doc: "DumpState."),
      Variant("UpdateSecrets", AgentRequest.updateSecrets, since: "0.3.9", doc: "UpdateSecrets."),
      Variant("UpdateConfig", AgentRequest.updateConfig, since: "0.3.9", doc: "UpdateConfig."),
      Variant("SyncEvents", AgentRequest.syncEvents, since: "0.10.1", doc: "SyncEvents."),
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
