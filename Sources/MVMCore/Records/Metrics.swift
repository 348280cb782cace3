/// MetricsSnapshot.
public struct MetricsSnapshot: WireRecord {
  public var requestsTotal: UInt64
  public var requestsReconcile: UInt64
  public var requestsNodeInfo: UInt64
  public var requestsNodeStats: UInt64
  public var requestsTenantList: UInt64
  public var requestsInstanceList: UInt64
  public var requestsWake: UInt64
  public var requestsRateLimited: UInt64
  public var requestsFailed: UInt64
  public var reconcileRuns: UInt64
  public var reconcileErrors: UInt64
  public var reconcileDurationMilliseconds: UInt64
  public var instancesCreated: UInt64
  public var instancesStarted: UInt64
  public var instancesStopped: UInt64
  public var instancesSlept: UInt64
  public var instancesWoken: UInt64
  public var instancesDestroyed: UInt64
  public var instancesDeferred: UInt64
  public var connectionsAccepted: UInt64
  public var connectionsRejected: UInt64
  public var buildImageDurationMilliseconds: UInt64
  public var vmStartDurationMilliseconds: UInt64
  public var vsockHandshakeRttMilliseconds: UInt64

  public init(
    requestsTotal: UInt64, requestsReconcile: UInt64, requestsNodeInfo: UInt64,
    requestsNodeStats: UInt64, requestsTenantList: UInt64, requestsInstanceList: UInt64,
    requestsWake: UInt64, requestsRateLimited: UInt64, requestsFailed: UInt64,
    reconcileRuns: UInt64, reconcileErrors: UInt64, reconcileDurationMilliseconds: UInt64,
    instancesCreated: UInt64, instancesStarted: UInt64, instancesStopped: UInt64,
    instancesSlept: UInt64, instancesWoken: UInt64, instancesDestroyed: UInt64,
    instancesDeferred: UInt64, connectionsAccepted: UInt64, connectionsRejected: UInt64,
    buildImageDurationMilliseconds: UInt64, vmStartDurationMilliseconds: UInt64,
    vsockHandshakeRttMilliseconds: UInt64
  ) {
    self.requestsTotal = requestsTotal
    self.requestsReconcile = requestsReconcile
    self.requestsNodeInfo = requestsNodeInfo
    self.requestsNodeStats = requestsNodeStats
    self.requestsTenantList = requestsTenantList
    self.requestsInstanceList = requestsInstanceList
    self.requestsWake = requestsWake
    self.requestsRateLimited = requestsRateLimited
    self.requestsFailed = requestsFailed
    self.reconcileRuns = reconcileRuns
    self.reconcileErrors = reconcileErrors
    self.reconcileDurationMilliseconds = reconcileDurationMilliseconds
    self.instancesCreated = instancesCreated
    self.instancesStarted = instancesStarted
    self.instancesStopped = instancesStopped
    self.instancesSlept = instancesSlept
    self.instancesWoken = instancesWoken
    self.instancesDestroyed = instancesDestroyed
    self.instancesDeferred = instancesDeferred
    self.connectionsAccepted = connectionsAccepted
    self.connectionsRejected = connectionsRejected
    self.buildImageDurationMilliseconds = buildImageDurationMilliseconds
    self.vmStartDurationMilliseconds = vmStartDurationMilliseconds
    self.vsockHandshakeRttMilliseconds = vsockHandshakeRttMilliseconds
  }

  public static let schema = Schema(
    MetricsSnapshot.init,
    doc: "MetricsSnapshot.",
    Field("requests_total", \.requestsTotal, doc: "requests_total."),
    Field("requests_reconcile", \.requestsReconcile, doc: "requests_reconcile."),
    Field("requests_node_info", \.requestsNodeInfo, doc: "requests_node_info."),
    Field("requests_node_stats", \.requestsNodeStats, doc: "requests_node_stats."),
    Field("requests_tenant_list", \.requestsTenantList, doc: "requests_tenant_list."),
    Field("requests_instance_list", \.requestsInstanceList, doc: "requests_instance_list."),
    Field("requests_wake", \.requestsWake, doc: "requests_wake."),
    Field("requests_rate_limited", \.requestsRateLimited, doc: "requests_rate_limited."),
    Field("requests_failed", \.requestsFailed, doc: "requests_failed."),
    Field("reconcile_runs", \.reconcileRuns, doc: "reconcile_runs."),
    Field("reconcile_errors", \.reconcileErrors, doc: "reconcile_errors."),
    Field("reconcile_duration_ms", \.reconcileDurationMilliseconds, doc: "reconcile_duration_ms."),
    Field("instances_created", \.instancesCreated, doc: "instances_created."),
    Field("instances_started", \.instancesStarted, doc: "instances_started."),
    Field("instances_stopped", \.instancesStopped, doc: "instances_stopped."),
    Field("instances_slept", \.instancesSlept, doc: "instances_slept."),
    Field("instances_woken", \.instancesWoken, doc: "instances_woken."),
    Field("instances_destroyed", \.instancesDestroyed, doc: "instances_destroyed."),
    Field("instances_deferred", \.instancesDeferred, doc: "instances_deferred."),
    Field("connections_accepted", \.connectionsAccepted, doc: "connections_accepted."),
    Field("connections_rejected", \.connectionsRejected, doc: "connections_rejected."),
    Field(
      "build_image_duration_ms", \.buildImageDurationMilliseconds, since: "0.6.0",
      doc: "build_image_duration_ms."),
    Field(
      "vm_start_duration_ms", \.vmStartDurationMilliseconds, since: "0.6.0",
      doc: "vm_start_duration_ms."),
    Field(
      "vsock_handshake_rtt_ms", \.vsockHandshakeRttMilliseconds, since: "0.6.0",
      doc: "vsock_handshake_rtt_ms.")
  )
}
