/// An agent's counters at one moment.
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
  public var vsockHandshakeRTTMilliseconds: UInt64

  public init(
    requestsTotal: UInt64, requestsReconcile: UInt64, requestsNodeInfo: UInt64,
    requestsNodeStats: UInt64, requestsTenantList: UInt64, requestsInstanceList: UInt64,
    requestsWake: UInt64, requestsRateLimited: UInt64, requestsFailed: UInt64,
    reconcileRuns: UInt64, reconcileErrors: UInt64, reconcileDurationMilliseconds: UInt64,
    instancesCreated: UInt64, instancesStarted: UInt64, instancesStopped: UInt64,
    instancesSlept: UInt64, instancesWoken: UInt64, instancesDestroyed: UInt64,
    instancesDeferred: UInt64, connectionsAccepted: UInt64, connectionsRejected: UInt64,
    buildImageDurationMilliseconds: UInt64, vmStartDurationMilliseconds: UInt64,
    vsockHandshakeRTTMilliseconds: UInt64
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
    self.vsockHandshakeRTTMilliseconds = vsockHandshakeRTTMilliseconds
  }

  public static let schema = Schema.make {
    Schema(
      MetricsSnapshot.init,
      doc: "An agent's counters at one moment.",
      Field("requests_total", \.requestsTotal, doc: "Requests that came in."),
      Field("requests_reconcile", \.requestsReconcile, doc: "Requests to reconcile."),
      Field("requests_node_info", \.requestsNodeInfo, doc: "Requests for what the node is."),
      Field("requests_node_stats", \.requestsNodeStats, doc: "Requests for what runs on the node."),
      Field("requests_tenant_list", \.requestsTenantList, doc: "Requests for the list of tenants."),
      Field(
        "requests_instance_list", \.requestsInstanceList,
        doc: "Requests for the list of instances."),
      Field("requests_wake", \.requestsWake, doc: "Requests to wake an instance."),
      Field(
        "requests_rate_limited", \.requestsRateLimited,
        doc: "Requests that were refused because there were too many."),
      Field("requests_failed", \.requestsFailed, doc: "Requests that failed."),
      Field("reconcile_runs", \.reconcileRuns, doc: "Runs of reconciling."),
      Field("reconcile_errors", \.reconcileErrors, doc: "Errors met while reconciling."),
      Field(
        "reconcile_duration_ms", \.reconcileDurationMilliseconds,
        doc: "Time spent reconciling, in milliseconds."),
      Field("instances_created", \.instancesCreated, doc: "Instances that were created."),
      Field("instances_started", \.instancesStarted, doc: "Instances that were started."),
      Field("instances_stopped", \.instancesStopped, doc: "Instances that were stopped."),
      Field("instances_slept", \.instancesSlept, doc: "Instances that were put to sleep."),
      Field("instances_woken", \.instancesWoken, doc: "Instances that were woken."),
      Field("instances_destroyed", \.instancesDestroyed, doc: "Instances that were destroyed."),
      Field(
        "instances_deferred", \.instancesDeferred,
        doc: "Instances that were left for a later run."),
      Field("connections_accepted", \.connectionsAccepted, doc: "Connections that were accepted."),
      Field("connections_rejected", \.connectionsRejected, doc: "Connections that were refused."),
      Field(
        "build_image_duration_ms", \.buildImageDurationMilliseconds, since: "0.6.0",
        doc: "How long the last image took to build, in milliseconds."),
      Field(
        "vm_start_duration_ms", \.vmStartDurationMilliseconds, since: "0.6.0",
        doc: "How long the last VM took to start, in milliseconds."),
      Field(
        "vsock_handshake_rtt_ms", \.vsockHandshakeRTTMilliseconds, since: "0.6.0",
        doc: "Round trip of the last vsock handshake, in milliseconds.")
    )
  }
}
