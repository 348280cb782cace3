/// Whose instances to list.
public struct InstanceListQuery: WireRecord {
  public var tenantID: String
  public var poolID: String?

  public init(tenantID: String, poolID: String? = nil) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema.make {
    Schema(
      InstanceListQuery.init,
      doc: "Whose instances to list.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID; null for all pools.")
    )
  }
}

/// An instance and what is to be done to it.
public struct InstanceActionRequest: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      InstanceActionRequest.init,
      doc: "An instance and what is to be done to it.",
      since: "0.3.3",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("action", \.action, doc: "What is done.")
    )
  }
}

/// A request to the agent inside an instance.
public struct SandboxRequest: WireRecord {
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

  public static let schema = Schema.make {
    Schema(
      SandboxRequest.init,
      doc: "A request to the agent inside an instance.",
      since: "0.3.4",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("request", \.request, doc: "The request to the guest's agent, unchanged.")
    )
  }
}

/// A pool and the revision to take it back to.
public struct RollbackRequest: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var targetRevision: String?

  public init(tenantID: String, poolID: String, targetRevision: String? = nil) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.targetRevision = targetRevision
  }

  public static let schema = Schema.make {
    Schema(
      RollbackRequest.init,
      doc: "A pool and the revision to take it back to.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "target_revision", \.targetRevision,
        doc: "The revision to go to; null for the one before.")
    )
  }
}

/// Actions to be done together.
public struct BatchRequest: WireRecord {
  public var actions: [BatchActionItem]

  public init(actions: [BatchActionItem]) {
    self.actions = actions
  }

  public static let schema = Schema.make {
    Schema(
      BatchRequest.init,
      doc: "Actions to be done together.",
      since: "0.3.9",
      Field("actions", \.actions, doc: "The actions.")
    )
  }
}

/// A pool and what is to be done to its instances.
public struct PoolActionRequest: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var action: PoolActionType

  public init(tenantID: String, poolID: String, action: PoolActionType) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.action = action
  }

  public static let schema = Schema.make {
    Schema(
      PoolActionRequest.init,
      doc: "A pool and what is to be done to its instances.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("action", \.action, doc: "What is done.")
    )
  }
}

/// Which lines of an audit log to give.
public struct AuditLogQuery: WireRecord {
  public var tenantID: String
  public var lastN: UInt32?
  public var since: String?

  public init(tenantID: String, lastN: UInt32? = nil, since: String? = nil) {
    self.tenantID = tenantID
    self.lastN = lastN
    self.since = since
  }

  public static let schema = Schema.make {
    Schema(
      AuditLogQuery.init,
      doc: "Which lines of an audit log to give.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("last_n", \.lastN, doc: "How many to give, the newest; null for all."),
      Field("since", \.since, doc: "From when on, RFC 3339 in UTC; null for all.")
    )
  }
}

/// Whose instances to report.
public struct HealthQuery: WireRecord {
  public var tenantID: String?
  public var poolID: String?

  public init(tenantID: String? = nil, poolID: String? = nil) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema.make {
    Schema(
      HealthQuery.init,
      doc: "Whose instances to report.",
      since: "0.3.9",
      Field(
        "tenant_id", \.tenantID, format: .tenantID,
        doc: "The tenant's ID; null for all tenants."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID; null for all pools.")
    )
  }
}

/// How many past runs to list.
public struct HistoryQuery: WireRecord {
  public var lastN: UInt32?

  public init(lastN: UInt32? = nil) {
    self.lastN = lastN
  }

  public static let schema = Schema.make {
    Schema(
      HistoryQuery.init,
      doc: "How many past runs to list.",
      since: "0.3.9",
      Field("last_n", \.lastN, doc: "How many to give, the newest; null for all.")
    )
  }
}

/// How to reconcile.
public struct ForcedReconcile: WireRecord {
  public var dryRun: Bool

  public init(dryRun: Bool) {
    self.dryRun = dryRun
  }

  public static let schema = Schema.make {
    Schema(
      ForcedReconcile.init,
      doc: "How to reconcile.",
      since: "0.3.9",
      Field("dry_run", \.dryRun, doc: "Whether only to say what would be done.")
    )
  }
}

/// What a dump is to hold.
public struct StateDumpQuery: WireRecord {
  public var includeMetrics: Bool
  public var includeAuditLog: Bool

  public init(includeMetrics: Bool, includeAuditLog: Bool) {
    self.includeMetrics = includeMetrics
    self.includeAuditLog = includeAuditLog
  }

  public static let schema = Schema.make {
    Schema(
      StateDumpQuery.init,
      doc: "What a dump is to hold.",
      since: "0.3.9",
      Field("include_metrics", \.includeMetrics, doc: "Whether to add the agent's counters."),
      Field("include_audit_log", \.includeAuditLog, doc: "Whether to add the audit logs.")
    )
  }
}

/// A tenant's new secrets.
public struct SecretsUpdate: WireRecord {
  public var tenantID: String
  public var secretsHash: String
  public var forceReload: Bool

  public init(tenantID: String, secretsHash: String, forceReload: Bool) {
    self.tenantID = tenantID
    self.secretsHash = secretsHash
    self.forceReload = forceReload
  }

  public static let schema = Schema.make {
    Schema(
      SecretsUpdate.init,
      doc: "A tenant's new secrets.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("secrets_hash", \.secretsHash, doc: "Hash of the new secrets."),
      Field(
        "force_reload", \.forceReload, doc: "Whether to reload even where the hash is the same.")
    )
  }
}

/// A pool's new configuration.
public struct ConfigUpdate: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var configVersion: UInt64

  public init(tenantID: String, poolID: String, configVersion: UInt64) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.configVersion = configVersion
  }

  public static let schema = Schema.make {
    Schema(
      ConfigUpdate.init,
      doc: "A pool's new configuration.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("config_version", \.configVersion, doc: "Number of the configuration to take.")
    )
  }
}

/// Which events to give.
public struct EventQuery: WireRecord {
  public var since: UInt64

  public init(since: UInt64) {
    self.since = since
  }

  public static let schema = Schema.make {
    Schema(
      EventQuery.init,
      doc: "Which events to give.",
      since: "0.10.1",
      Field("since", \.since, doc: "Number of the last event that is known.")
    )
  }
}
