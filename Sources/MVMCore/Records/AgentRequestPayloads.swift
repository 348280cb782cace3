/// Content of `InstanceList` in `AgentRequest`.
public struct AgentRequestInstanceList: WireRecord {
  public var tenantID: String
  public var poolID: String?

  public init(tenantID: String, poolID: String? = nil) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema(
    AgentRequestInstanceList.init,
    doc: "Content of `InstanceList` in `AgentRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id.")
  )
}

/// Content of `WakeInstance` in `AgentRequest`.
public struct AgentRequestWakeInstance: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String

  public init(tenantID: String, poolID: String, instanceID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
  }

  public static let schema = Schema(
    AgentRequestWakeInstance.init,
    doc: "Content of `WakeInstance` in `AgentRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id.")
  )
}

/// Content of `InstanceAction` in `AgentRequest`.
public struct AgentRequestInstanceAction: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var action: InstanceAction

  public init(tenantID: String, poolID: String, instanceID: String, action: InstanceAction) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.action = action
  }

  public static let schema = Schema(
    AgentRequestInstanceAction.init,
    doc: "Content of `InstanceAction` in `AgentRequest`.",
    since: "0.3.3",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("action", \.action, doc: "action.")
  )
}

/// Content of `SandboxAction` in `AgentRequest`.
public struct AgentRequestSandboxAction: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var request: JSONValue

  public init(tenantID: String, poolID: String, instanceID: String, request: JSONValue) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.request = request
  }

  public static let schema = Schema(
    AgentRequestSandboxAction.init,
    doc: "Content of `SandboxAction` in `AgentRequest`.",
    since: "0.3.4",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("request", \.request, doc: "request.")
  )
}

/// Content of `DeploymentStatus` in `AgentRequest`.
public struct AgentRequestDeploymentStatus: WireRecord {
  public var tenantID: String
  public var poolID: String

  public init(tenantID: String, poolID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema(
    AgentRequestDeploymentStatus.init,
    doc: "Content of `DeploymentStatus` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id.")
  )
}

/// Content of `PauseDeployment` in `AgentRequest`.
public struct AgentRequestPauseDeployment: WireRecord {
  public var tenantID: String
  public var poolID: String

  public init(tenantID: String, poolID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema(
    AgentRequestPauseDeployment.init,
    doc: "Content of `PauseDeployment` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id.")
  )
}

/// Content of `ResumeDeployment` in `AgentRequest`.
public struct AgentRequestResumeDeployment: WireRecord {
  public var tenantID: String
  public var poolID: String

  public init(tenantID: String, poolID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema(
    AgentRequestResumeDeployment.init,
    doc: "Content of `ResumeDeployment` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id.")
  )
}

/// Content of `RollbackDeployment` in `AgentRequest`.
public struct AgentRequestRollbackDeployment: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var targetRevision: String?

  public init(tenantID: String, poolID: String, targetRevision: String? = nil) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.targetRevision = targetRevision
  }

  public static let schema = Schema(
    AgentRequestRollbackDeployment.init,
    doc: "Content of `RollbackDeployment` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("target_revision", \.targetRevision, doc: "target_revision.")
  )
}

/// Content of `BatchInstanceAction` in `AgentRequest`.
public struct AgentRequestBatchInstanceAction: WireRecord {
  public var actions: [BatchActionItem]

  public init(actions: [BatchActionItem]) {
    self.actions = actions
  }

  public static let schema = Schema(
    AgentRequestBatchInstanceAction.init,
    doc: "Content of `BatchInstanceAction` in `AgentRequest`.",
    since: "0.3.9",
    Field("actions", \.actions, doc: "actions.")
  )
}

/// Content of `PoolAction` in `AgentRequest`.
public struct AgentRequestPoolAction: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var action: PoolActionType

  public init(tenantID: String, poolID: String, action: PoolActionType) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.action = action
  }

  public static let schema = Schema(
    AgentRequestPoolAction.init,
    doc: "Content of `PoolAction` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("action", \.action, doc: "action.")
  )
}

/// Content of `GetAuditLog` in `AgentRequest`.
public struct AgentRequestGetAuditLog: WireRecord {
  public var tenantID: String
  public var lastN: UInt32?
  public var since: String?

  public init(tenantID: String, lastN: UInt32? = nil, since: String? = nil) {
    self.tenantID = tenantID
    self.lastN = lastN
    self.since = since
  }

  public static let schema = Schema(
    AgentRequestGetAuditLog.init,
    doc: "Content of `GetAuditLog` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("last_n", \.lastN, doc: "last_n."),
    Field("since", \.since, doc: "since.")
  )
}

/// Content of `GetHealthStatus` in `AgentRequest`.
public struct AgentRequestGetHealthStatus: WireRecord {
  public var tenantID: String?
  public var poolID: String?

  public init(tenantID: String? = nil, poolID: String? = nil) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema(
    AgentRequestGetHealthStatus.init,
    doc: "Content of `GetHealthStatus` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id.")
  )
}

/// Content of `GetReconcileHistory` in `AgentRequest`.
public struct AgentRequestGetReconcileHistory: WireRecord {
  public var lastN: UInt32?

  public init(lastN: UInt32? = nil) {
    self.lastN = lastN
  }

  public static let schema = Schema(
    AgentRequestGetReconcileHistory.init,
    doc: "Content of `GetReconcileHistory` in `AgentRequest`.",
    since: "0.3.9",
    Field("last_n", \.lastN, doc: "last_n.")
  )
}

/// Content of `ForceReconcile` in `AgentRequest`.
public struct AgentRequestForceReconcile: WireRecord {
  public var dryRun: Bool

  public init(dryRun: Bool) {
    self.dryRun = dryRun
  }

  public static let schema = Schema(
    AgentRequestForceReconcile.init,
    doc: "Content of `ForceReconcile` in `AgentRequest`.",
    since: "0.3.9",
    Field("dry_run", \.dryRun, doc: "dry_run.")
  )
}

/// Content of `DumpState` in `AgentRequest`.
public struct AgentRequestDumpState: WireRecord {
  public var includeMetrics: Bool
  public var includeAuditLog: Bool

  public init(includeMetrics: Bool, includeAuditLog: Bool) {
    self.includeMetrics = includeMetrics
    self.includeAuditLog = includeAuditLog
  }

  public static let schema = Schema(
    AgentRequestDumpState.init,
    doc: "Content of `DumpState` in `AgentRequest`.",
    since: "0.3.9",
    Field("include_metrics", \.includeMetrics, doc: "include_metrics."),
    Field("include_audit_log", \.includeAuditLog, doc: "include_audit_log.")
  )
}

/// Content of `UpdateSecrets` in `AgentRequest`.
public struct AgentRequestUpdateSecrets: WireRecord {
  public var tenantID: String
  public var secretsHash: String
  public var forceReload: Bool

  public init(tenantID: String, secretsHash: String, forceReload: Bool) {
    self.tenantID = tenantID
    self.secretsHash = secretsHash
    self.forceReload = forceReload
  }

  public static let schema = Schema(
    AgentRequestUpdateSecrets.init,
    doc: "Content of `UpdateSecrets` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("secrets_hash", \.secretsHash, doc: "secrets_hash."),
    Field("force_reload", \.forceReload, doc: "force_reload.")
  )
}

/// Content of `UpdateConfig` in `AgentRequest`.
public struct AgentRequestUpdateConfig: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var configVersion: UInt64

  public init(tenantID: String, poolID: String, configVersion: UInt64) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.configVersion = configVersion
  }

  public static let schema = Schema(
    AgentRequestUpdateConfig.init,
    doc: "Content of `UpdateConfig` in `AgentRequest`.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("config_version", \.configVersion, doc: "config_version.")
  )
}

/// Content of `SyncEvents` in `AgentRequest`.
public struct AgentRequestSyncEvents: WireRecord {
  public var since: UInt64

  public init(since: UInt64) {
    self.since = since
  }

  public static let schema = Schema(
    AgentRequestSyncEvents.init,
    doc: "Content of `SyncEvents` in `AgentRequest`.",
    since: "0.10.1",
    Field("since", \.since, doc: "since.")
  )
}
