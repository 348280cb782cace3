/// ReconcileReport.
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

  public static let schema = Schema(
    ReconcileReport.init,
    doc: "ReconcileReport.",
    Field("tenants_created", \.tenantsCreated, doc: "tenants_created."),
    Field("tenants_pruned", \.tenantsPruned, doc: "tenants_pruned."),
    Field("pools_created", \.poolsCreated, doc: "pools_created."),
    Field("instances_created", \.instancesCreated, doc: "instances_created."),
    Field("instances_started", \.instancesStarted, doc: "instances_started."),
    Field("instances_warmed", \.instancesWarmed, doc: "instances_warmed."),
    Field("instances_slept", \.instancesSlept, doc: "instances_slept."),
    Field("instances_stopped", \.instancesStopped, doc: "instances_stopped."),
    Field("instances_deferred", \.instancesDeferred, default: 0, doc: "instances_deferred."),
    Field("errors", \.errors, doc: "errors.")
  )
}

/// ReconcileHistoryEntry.
public struct ReconcileHistoryEntry: WireRecord {
  public var timestamp: String
  public var durationMilliseconds: UInt64
  public var report: ReconcileReport

  public init(timestamp: String, durationMilliseconds: UInt64, report: ReconcileReport) {
    self.timestamp = timestamp
    self.durationMilliseconds = durationMilliseconds
    self.report = report
  }

  public static let schema = Schema(
    ReconcileHistoryEntry.init,
    doc: "ReconcileHistoryEntry.",
    since: "0.3.9",
    Field("timestamp", \.timestamp, format: .timestamp, doc: "timestamp."),
    Field("duration_ms", \.durationMilliseconds, doc: "duration_ms."),
    Field("report", \.report, doc: "report.")
  )
}
