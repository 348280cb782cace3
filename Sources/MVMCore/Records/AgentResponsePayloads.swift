/// Whether an instance woke.
public struct WakeResult: WireRecord {
  public var success: Bool

  public init(success: Bool) {
    self.success = success
  }

  public static let schema = Schema.make {
    Schema(
      WakeResult.init,
      doc: "Whether an instance woke.",
      Field("success", \.success, doc: "Whether it went well.")
    )
  }
}

/// What became of an action on an instance.
public struct InstanceActionResult: WireRecord {
  public var success: Bool
  public var newStatus: String
  public var error: String?

  public init(success: Bool, newStatus: String, error: String? = nil) {
    self.success = success
    self.newStatus = newStatus
    self.error = error
  }

  public static let schema = Schema.make {
    Schema(
      InstanceActionResult.init,
      doc: "What became of an action on an instance.",
      since: "0.3.3",
      Field("success", \.success, doc: "Whether it went well."),
      Field("new_status", \.newStatus, doc: "The state that the instance went to."),
      Field("error", \.error, omit: .whenNull, doc: "Why it failed; null when it went well.")
    )
  }
}

/// What the agent inside an instance answered.
public struct SandboxResult: WireRecord {
  public var success: Bool
  public var response: JSONValue
  public var error: String?

  public init(success: Bool, response: JSONValue, error: String? = nil) {
    self.success = success
    self.response = response
    self.error = error
  }

  public static let schema = Schema.make {
    Schema(
      SandboxResult.init,
      doc: "What the agent inside an instance answered.",
      since: "0.3.4",
      Field("success", \.success, doc: "Whether it went well."),
      Field("response", \.response, doc: "The answer of the guest's agent, unchanged."),
      Field("error", \.error, omit: .whenNull, doc: "Why it failed; null when it went well.")
    )
  }
}

/// Why an agent could not do a request.
public struct AgentError: WireRecord {
  public var code: UInt16
  public var message: String

  public init(code: UInt16, message: String) {
    self.code = code
    self.message = message
  }

  public static let schema = Schema.make {
    Schema(
      AgentError.init,
      doc: "Why an agent could not do a request.",
      Field("code", \.code, doc: "Number of the error."),
      Field("message", \.message, doc: "What went wrong, for people.")
    )
  }
}

/// How far a pool's deployment is.
public struct DeploymentStatus: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      DeploymentStatus.init,
      doc: "How far a pool's deployment is.",
      since: "0.3.9",
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("current_revision", \.currentRevision, doc: "The revision that runs now."),
      Field(
        "target_revision", \.targetRevision,
        doc: "The revision that is being rolled out; null where there is none."),
      Field("strategy", \.strategy, doc: "How the pool is updated."),
      Field("phase", \.phase, doc: "How far the deployment is."),
      Field("instances_updated", \.instancesUpdated, doc: "Instances that have the new revision."),
      Field("instances_pending", \.instancesPending, doc: "Instances that do not have it yet."),
      Field(
        "canary_health", \.canaryHealth,
        doc: "Share of healthy canaries, 0 to 1; null without canaries."),
      Field("paused", \.paused, doc: "Whether the deployment is held."),
      Field("errors", \.errors, doc: "What went wrong, for people.")
    )
  }
}

/// What became of holding, going on or rolling back.
public struct DeploymentControlResult: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      DeploymentControlResult.init,
      doc: "What became of holding, going on or rolling back.",
      since: "0.3.9",
      Field("success", \.success, doc: "Whether it went well."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("new_phase", \.newPhase, doc: "How far the deployment is now."),
      Field("message", \.message, doc: "What came of it, for people.")
    )
  }
}

/// What became of each action of a batch.
public struct BatchActionResult: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      BatchActionResult.init,
      doc: "What became of each action of a batch.",
      since: "0.3.9",
      Field("results", \.results, doc: "What became of each action."),
      Field("total", \.total, doc: "How many there were."),
      Field("succeeded", \.succeeded, doc: "How many went well."),
      Field("failed", \.failed, doc: "How many failed.")
    )
  }
}

/// What became of an action on a pool.
public struct PoolActionResult: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      PoolActionResult.init,
      doc: "What became of an action on a pool.",
      since: "0.3.9",
      Field("success", \.success, doc: "Whether it went well."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("instances_affected", \.instancesAffected, doc: "Instances that it concerned."),
      Field("errors", \.errors, doc: "What went wrong, for people.")
    )
  }
}

/// Lines of an audit log.
public struct AuditLogPage: WireRecord {
  public var entries: [AuditEntry]
  public var totalCount: UInt32

  public init(entries: [AuditEntry], totalCount: UInt32) {
    self.entries = entries
    self.totalCount = totalCount
  }

  public static let schema = Schema.make {
    Schema(
      AuditLogPage.init,
      doc: "Lines of an audit log.",
      since: "0.3.9",
      Field("entries", \.entries, doc: "The lines."),
      Field("total_count", \.totalCount, doc: "How many lines there are in all.")
    )
  }
}

/// How instances are.
public struct HealthStatus: WireRecord {
  public var instances: [InstanceHealthReport]
  public var unhealthyCount: UInt32
  public var degradedCount: UInt32

  public init(instances: [InstanceHealthReport], unhealthyCount: UInt32, degradedCount: UInt32) {
    self.instances = instances
    self.unhealthyCount = unhealthyCount
    self.degradedCount = degradedCount
  }

  public static let schema = Schema.make {
    Schema(
      HealthStatus.init,
      doc: "How instances are.",
      since: "0.3.9",
      Field("instances", \.instances, doc: "How each instance is."),
      Field("unhealthy_count", \.unhealthyCount, doc: "Instances that are not healthy."),
      Field(
        "degraded_count", \.degradedCount,
        doc: """
          Instances of which a part is not healthy; nothing open produces it.
          """)
    )
  }
}

/// The past runs of reconciling.
public struct ReconcileHistory: WireRecord {
  public var runs: [ReconcileHistoryEntry]

  public init(runs: [ReconcileHistoryEntry]) {
    self.runs = runs
  }

  public static let schema = Schema.make {
    Schema(
      ReconcileHistory.init,
      doc: "The past runs of reconciling.",
      since: "0.3.9",
      Field("runs", \.runs, doc: "The runs.")
    )
  }
}

/// What became of a tenant's new secrets.
public struct SecretsUpdateResult: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      SecretsUpdateResult.init,
      doc: "What became of a tenant's new secrets.",
      since: "0.3.9",
      Field("success", \.success, doc: "Whether it went well."),
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("instances_reloaded", \.instancesReloaded, doc: "Instances that took the new secrets."),
      Field("errors", \.errors, doc: "What went wrong, for people.")
    )
  }
}

/// What became of a pool's new configuration.
public struct ConfigUpdateResult: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      ConfigUpdateResult.init,
      doc: "What became of a pool's new configuration.",
      since: "0.3.9",
      Field("success", \.success, doc: "Whether it went well."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instances_updated", \.instancesUpdated,
        doc: "Instances that took the new configuration."),
      Field("errors", \.errors, doc: "What went wrong, for people.")
    )
  }
}

/// The events since a number.
public struct EventPage: WireRecord {
  public var events: [JSONValue]
  public var currentSequence: UInt64

  public init(events: [JSONValue], currentSequence: UInt64) {
    self.events = events
    self.currentSequence = currentSequence
  }

  public static let schema = Schema.make {
    Schema(
      EventPage.init,
      doc: "The events since a number.",
      since: "0.10.1",
      Field("events", \.events, doc: "The events, unchanged."),
      Field("current_sequence", \.currentSequence, doc: "Number of the newest event.")
    )
  }
}
