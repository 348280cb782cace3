/// What a run of reconciling did.
public struct ReconcileReport: WireRecord {
  public var tenantsCreated: [String]
  public var tenantsPruned: [String]
  public var poolsCreated: [String]
  public var instancesCreated: UInt32
  public var instancesStarted: UInt32
  public var instancesWarmed: UInt32
  public var instancesSlept: UInt32
  public var instancesStopped: UInt32
  public var instancesDeferred: UInt32
  public var errors: [String]

  public init(
    tenantsCreated: [String] = [], tenantsPruned: [String] = [], poolsCreated: [String] = [],
    instancesCreated: UInt32 = 0, instancesStarted: UInt32 = 0, instancesWarmed: UInt32 = 0,
    instancesSlept: UInt32 = 0, instancesStopped: UInt32 = 0, instancesDeferred: UInt32 = 0,
    errors: [String] = []
  ) {
    self.tenantsCreated = tenantsCreated
    self.tenantsPruned = tenantsPruned
    self.poolsCreated = poolsCreated
    self.instancesCreated = instancesCreated
    self.instancesStarted = instancesStarted
    self.instancesWarmed = instancesWarmed
    self.instancesSlept = instancesSlept
    self.instancesStopped = instancesStopped
    self.instancesDeferred = instancesDeferred
    self.errors = errors
  }

  public static let schema = Schema.make {
    Schema(
      ReconcileReport.init,
      doc: "What a run of reconciling did.",
      Field("tenants_created", \.tenantsCreated, doc: "IDs of the tenants that were created."),
      Field("tenants_pruned", \.tenantsPruned, doc: "IDs of the tenants that were destroyed."),
      Field("pools_created", \.poolsCreated, doc: "Pools that were created, as tenant/pool."),
      Field("instances_created", \.instancesCreated, doc: "Instances that were created."),
      Field("instances_started", \.instancesStarted, doc: "Instances that were started."),
      Field("instances_warmed", \.instancesWarmed, doc: "Instances that became warm."),
      Field("instances_slept", \.instancesSlept, doc: "Instances that were put to sleep."),
      Field("instances_stopped", \.instancesStopped, doc: "Instances that were stopped."),
      Field(
        "instances_deferred", \.instancesDeferred, default: 0,
        doc: "Instances that were left for a later run."),
      Field("errors", \.errors, doc: "What went wrong, for people.")
    )
  }
}

/// A past run of reconciling.
public struct ReconcileHistoryEntry: WireRecord {
  public var timestamp: String
  public var durationMilliseconds: UInt64
  public var report: ReconcileReport

  public init(timestamp: String, durationMilliseconds: UInt64, report: ReconcileReport) {
    self.timestamp = timestamp
    self.durationMilliseconds = durationMilliseconds
    self.report = report
  }

  public static let schema = Schema.make {
    Schema(
      ReconcileHistoryEntry.init,
      doc: "A past run of reconciling.",
      since: "0.3.9",
      Field(
        "timestamp", \.timestamp, format: .timestamp,
        doc: "When the run took place, RFC 3339 in UTC."),
      Field("duration_ms", \.durationMilliseconds, doc: "How long it took, in milliseconds."),
      Field("report", \.report, doc: "What it did.")
    )
  }
}
