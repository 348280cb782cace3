/// Content of `WakeResult` in `AgentResponse`.
public struct AgentResponseWakeResult: WireRecord {
  public var success: Bool

  public init(success: Bool) {
    self.success = success
  }

  public static let schema = Schema(
    AgentResponseWakeResult.init,
    doc: "Content of `WakeResult` in `AgentResponse`.",
    Field("success", \.success, doc: "success.")
  )
}

/// Content of `InstanceActionResult` in `AgentResponse`.
public struct AgentResponseInstanceActionResult: WireRecord {
  public var success: Bool
  public var newStatus: String
  public var error: String?

  public init(success: Bool, newStatus: String, error: String? = nil) {
    self.success = success
    self.newStatus = newStatus
    self.error = error
  }

  public static let schema = Schema(
    AgentResponseInstanceActionResult.init,
    doc: "Content of `InstanceActionResult` in `AgentResponse`.",
    since: "0.3.3",
    Field("success", \.success, doc: "success."),
    Field("new_status", \.newStatus, doc: "new_status."),
    Field("error", \.error, omit: .whenNull, doc: "error.")
  )
}

/// Content of `SandboxResult` in `AgentResponse`.
public struct AgentResponseSandboxResult: WireRecord {
  public var success: Bool
  public var response: JSONValue
  public var error: String?

  public init(success: Bool, response: JSONValue, error: String? = nil) {
    self.success = success
    self.response = response
    self.error = error
  }

  public static let schema = Schema(
    AgentResponseSandboxResult.init,
    doc: "Content of `SandboxResult` in `AgentResponse`.",
    since: "0.3.4",
    Field("success", \.success, doc: "success."),
    Field("response", \.response, doc: "response."),
    Field("error", \.error, omit: .whenNull, doc: "error.")
  )
}

/// Content of `Error` in `AgentResponse`.
public struct AgentResponseError: WireRecord {
  public var code: UInt16
  public var message: String

  public init(code: UInt16, message: String) {
    self.code = code
    self.message = message
  }

  public static let schema = Schema(
    AgentResponseError.init,
    doc: "Content of `Error` in `AgentResponse`.",
    Field("code", \.code, doc: "code."),
    Field("message", \.message, doc: "message.")
  )
}

/// Content of `DeploymentStatus` in `AgentResponse`.
public struct AgentResponseDeploymentStatus: WireRecord {
  public var poolID: String
  public var currentRevision: String
  public var targetRevision: String?
  public var strategy: UpdateStrategy
  public var phase: DeploymentPhase
  public var instancesUpdated: UInt32
  public var instancesPending: UInt32
  public var canaryHealth: Double?
  public var paused: Bool
  public var errors: [String]

  public init(
    poolID: String, currentRevision: String, targetRevision: String? = nil,
    strategy: UpdateStrategy, phase: DeploymentPhase, instancesUpdated: UInt32,
    instancesPending: UInt32, canaryHealth: Double? = nil, paused: Bool, errors: [String]
  ) {
    self.poolID = poolID
    self.currentRevision = currentRevision
    self.targetRevision = targetRevision
    self.strategy = strategy
    self.phase = phase
    self.instancesUpdated = instancesUpdated
    self.instancesPending = instancesPending
    self.canaryHealth = canaryHealth
    self.paused = paused
    self.errors = errors
  }

  public static let schema = Schema(
    AgentResponseDeploymentStatus.init,
    doc: "Content of `DeploymentStatus` in `AgentResponse`.",
    since: "0.3.9",
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("current_revision", \.currentRevision, doc: "current_revision."),
    Field("target_revision", \.targetRevision, doc: "target_revision."),
    Field("strategy", \.strategy, doc: "strategy."),
    Field("phase", \.phase, doc: "phase."),
    Field("instances_updated", \.instancesUpdated, doc: "instances_updated."),
    Field("instances_pending", \.instancesPending, doc: "instances_pending."),
    Field("canary_health", \.canaryHealth, doc: "canary_health."),
    Field("paused", \.paused, doc: "paused."),
    Field("errors", \.errors, doc: "errors.")
  )
}

/// Content of `DeploymentControlResult` in `AgentResponse`.
public struct AgentResponseDeploymentControlResult: WireRecord {
  public var success: Bool
  public var poolID: String
  public var newPhase: String
  public var message: String

  public init(success: Bool, poolID: String, newPhase: String, message: String) {
    self.success = success
    self.poolID = poolID
    self.newPhase = newPhase
    self.message = message
  }

  public static let schema = Schema(
    AgentResponseDeploymentControlResult.init,
    doc: "Content of `DeploymentControlResult` in `AgentResponse`.",
    since: "0.3.9",
    Field("success", \.success, doc: "success."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("new_phase", \.newPhase, doc: "new_phase."),
    Field("message", \.message, doc: "message.")
  )
}

/// Content of `BatchActionResult` in `AgentResponse`.
public struct AgentResponseBatchActionResult: WireRecord {
  public var results: [BatchActionItemResult]
  public var total: UInt32
  public var succeeded: UInt32
  public var failed: UInt32

  public init(results: [BatchActionItemResult], total: UInt32, succeeded: UInt32, failed: UInt32) {
    self.results = results
    self.total = total
    self.succeeded = succeeded
    self.failed = failed
  }

  public static let schema = Schema(
    AgentResponseBatchActionResult.init,
    doc: "Content of `BatchActionResult` in `AgentResponse`.",
    since: "0.3.9",
    Field("results", \.results, doc: "results."),
    Field("total", \.total, doc: "total."),
    Field("succeeded", \.succeeded, doc: "succeeded."),
    Field("failed", \.failed, doc: "failed.")
  )
}

/// Content of `PoolActionResult` in `AgentResponse`.
public struct AgentResponsePoolActionResult: WireRecord {
  public var success: Bool
  public var poolID: String
  public var instancesAffected: UInt32
  public var errors: [String]

  public init(success: Bool, poolID: String, instancesAffected: UInt32, errors: [String]) {
    self.success = success
    self.poolID = poolID
    self.instancesAffected = instancesAffected
    self.errors = errors
  }

  public static let schema = Schema(
    AgentResponsePoolActionResult.init,
    doc: "Content of `PoolActionResult` in `AgentResponse`.",
    since: "0.3.9",
    Field("success", \.success, doc: "success."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instances_affected", \.instancesAffected, doc: "instances_affected."),
    Field("errors", \.errors, doc: "errors.")
  )
}

/// Content of `AuditLog` in `AgentResponse`.
public struct AgentResponseAuditLog: WireRecord {
  public var entries: [AuditEntry]
  public var totalCount: UInt32

  public init(entries: [AuditEntry], totalCount: UInt32) {
    self.entries = entries
    self.totalCount = totalCount
  }

  public static let schema = Schema(
    AgentResponseAuditLog.init,
    doc: "Content of `AuditLog` in `AgentResponse`.",
    since: "0.3.9",
    Field("entries", \.entries, doc: "entries."),
    Field("total_count", \.totalCount, doc: "total_count.")
  )
}

/// Content of `HealthStatus` in `AgentResponse`.
public struct AgentResponseHealthStatus: WireRecord {
  public var instances: [InstanceHealthReport]
  public var unhealthyCount: UInt32
  public var degradedCount: UInt32

  public init(instances: [InstanceHealthReport], unhealthyCount: UInt32, degradedCount: UInt32) {
    self.instances = instances
    self.unhealthyCount = unhealthyCount
    self.degradedCount = degradedCount
  }

  public static let schema = Schema(
    AgentResponseHealthStatus.init,
    doc: "Content of `HealthStatus` in `AgentResponse`.",
    since: "0.3.9",
    Field("instances", \.instances, doc: "instances."),
    Field("unhealthy_count", \.unhealthyCount, doc: "unhealthy_count."),
    Field("degraded_count", \.degradedCount, doc: "degraded_count.")
  )
}

/// Content of `ReconcileHistory` in `AgentResponse`.
public struct AgentResponseReconcileHistory: WireRecord {
  public var runs: [ReconcileHistoryEntry]

  public init(runs: [ReconcileHistoryEntry]) {
    self.runs = runs
  }

  public static let schema = Schema(
    AgentResponseReconcileHistory.init,
    doc: "Content of `ReconcileHistory` in `AgentResponse`.",
    since: "0.3.9",
    Field("runs", \.runs, doc: "runs.")
  )
}

/// Content of `SecretsUpdateResult` in `AgentResponse`.
public struct AgentResponseSecretsUpdateResult: WireRecord {
  public var success: Bool
  public var tenantID: String
  public var instancesReloaded: UInt32
  public var errors: [String]

  public init(success: Bool, tenantID: String, instancesReloaded: UInt32, errors: [String]) {
    self.success = success
    self.tenantID = tenantID
    self.instancesReloaded = instancesReloaded
    self.errors = errors
  }

  public static let schema = Schema(
    AgentResponseSecretsUpdateResult.init,
    doc: "Content of `SecretsUpdateResult` in `AgentResponse`.",
    since: "0.3.9",
    Field("success", \.success, doc: "success."),
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("instances_reloaded", \.instancesReloaded, doc: "instances_reloaded."),
    Field("errors", \.errors, doc: "errors.")
  )
}

/// Content of `ConfigUpdateResult` in `AgentResponse`.
public struct AgentResponseConfigUpdateResult: WireRecord {
  public var success: Bool
  public var poolID: String
  public var instancesUpdated: UInt32
  public var errors: [String]

  public init(success: Bool, poolID: String, instancesUpdated: UInt32, errors: [String]) {
    self.success = success
    self.poolID = poolID
    self.instancesUpdated = instancesUpdated
    self.errors = errors
  }

  public static let schema = Schema(
    AgentResponseConfigUpdateResult.init,
    doc: "Content of `ConfigUpdateResult` in `AgentResponse`.",
    since: "0.3.9",
    Field("success", \.success, doc: "success."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instances_updated", \.instancesUpdated, doc: "instances_updated."),
    Field("errors", \.errors, doc: "errors.")
  )
}

/// Content of `SyncEventsResult` in `AgentResponse`.
public struct AgentResponseSyncEventsResult: WireRecord {
  public var events: [JSONValue]
  public var currentSequence: UInt64

  public init(events: [JSONValue], currentSequence: UInt64) {
    self.events = events
    self.currentSequence = currentSequence
  }

  public static let schema = Schema(
    AgentResponseSyncEventsResult.init,
    doc: "Content of `SyncEventsResult` in `AgentResponse`.",
    since: "0.10.1",
    Field("events", \.events, doc: "events."),
    Field("current_sequence", \.currentSequence, doc: "current_sequence.")
  )
}
