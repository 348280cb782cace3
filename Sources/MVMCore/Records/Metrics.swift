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
  public var devImageVerifyOk: Added<UInt64>
  public var devImageVerifySigInvalid: Added<UInt64>
  public var devImageVerifyDigestMismatch: Added<UInt64>
  public var devImageVerifyVersionSkew: Added<UInt64>
  public var devImageVerifyRevoked: Added<UInt64>
  public var devImageVerifyExpired: Added<UInt64>
  public var devImageVerifyNetwork: Added<UInt64>
  public var devImageVerifyDurationMilliseconds: Added<UInt64>
  public var auditCmdTotal: Added<UInt64>
  public var auditLifecycleTotal: Added<UInt64>
  public var auditSecretTotal: Added<UInt64>
  public var auditFlowTotal: Added<UInt64>
  public var auditPlanTotal: Added<UInt64>
  public var auditPolicyTotal: Added<UInt64>
  public var auditKeyTotal: Added<UInt64>
  public var auditHostTotal: Added<UInt64>
  public var auditAuditTotal: Added<UInt64>
  public var auditWorkloadAuditTotal: Added<UInt64>

  public init(
    requestsTotal: UInt64, requestsReconcile: UInt64, requestsNodeInfo: UInt64,
    requestsNodeStats: UInt64, requestsTenantList: UInt64, requestsInstanceList: UInt64,
    requestsWake: UInt64, requestsRateLimited: UInt64, requestsFailed: UInt64,
    reconcileRuns: UInt64, reconcileErrors: UInt64, reconcileDurationMilliseconds: UInt64,
    instancesCreated: UInt64, instancesStarted: UInt64, instancesStopped: UInt64,
    instancesSlept: UInt64, instancesWoken: UInt64, instancesDestroyed: UInt64,
    instancesDeferred: UInt64, connectionsAccepted: UInt64, connectionsRejected: UInt64,
    buildImageDurationMilliseconds: UInt64, vmStartDurationMilliseconds: UInt64,
    vsockHandshakeRTTMilliseconds: UInt64,
    devImageVerifyOk: Added<UInt64> = .absent, devImageVerifySigInvalid: Added<UInt64> = .absent,
    devImageVerifyDigestMismatch: Added<UInt64> = .absent,
    devImageVerifyVersionSkew: Added<UInt64> = .absent,
    devImageVerifyRevoked: Added<UInt64> = .absent, devImageVerifyExpired: Added<UInt64> = .absent,
    devImageVerifyNetwork: Added<UInt64> = .absent,
    devImageVerifyDurationMilliseconds: Added<UInt64> = .absent,
    auditCmdTotal: Added<UInt64> = .absent, auditLifecycleTotal: Added<UInt64> = .absent,
    auditSecretTotal: Added<UInt64> = .absent, auditFlowTotal: Added<UInt64> = .absent,
    auditPlanTotal: Added<UInt64> = .absent, auditPolicyTotal: Added<UInt64> = .absent,
    auditKeyTotal: Added<UInt64> = .absent, auditHostTotal: Added<UInt64> = .absent,
    auditAuditTotal: Added<UInt64> = .absent, auditWorkloadAuditTotal: Added<UInt64> = .absent
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
    self.devImageVerifyOk = devImageVerifyOk
    self.devImageVerifySigInvalid = devImageVerifySigInvalid
    self.devImageVerifyDigestMismatch = devImageVerifyDigestMismatch
    self.devImageVerifyVersionSkew = devImageVerifyVersionSkew
    self.devImageVerifyRevoked = devImageVerifyRevoked
    self.devImageVerifyExpired = devImageVerifyExpired
    self.devImageVerifyNetwork = devImageVerifyNetwork
    self.devImageVerifyDurationMilliseconds = devImageVerifyDurationMilliseconds
    self.auditCmdTotal = auditCmdTotal
    self.auditLifecycleTotal = auditLifecycleTotal
    self.auditSecretTotal = auditSecretTotal
    self.auditFlowTotal = auditFlowTotal
    self.auditPlanTotal = auditPlanTotal
    self.auditPolicyTotal = auditPolicyTotal
    self.auditKeyTotal = auditKeyTotal
    self.auditHostTotal = auditHostTotal
    self.auditAuditTotal = auditAuditTotal
    self.auditWorkloadAuditTotal = auditWorkloadAuditTotal
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
        doc: "Round trip of the last vsock handshake, in milliseconds."),
      Field(
        "dev_image_verify_ok", \.devImageVerifyOk, default: .given(0), since: "0.14.0",
        doc: "Development images that were verified."),
      Field(
        "dev_image_verify_sig_invalid", \.devImageVerifySigInvalid, default: .given(0),
        since: "0.14.0",
        doc: "Development images whose signature was invalid."),
      Field(
        "dev_image_verify_digest_mismatch", \.devImageVerifyDigestMismatch, default: .given(0),
        since: "0.14.0",
        doc: "Development images whose digest did not match."),
      Field(
        "dev_image_verify_version_skew", \.devImageVerifyVersionSkew, default: .given(0),
        since: "0.14.0",
        doc: "Development images of another version."),
      Field(
        "dev_image_verify_revoked", \.devImageVerifyRevoked, default: .given(0), since: "0.14.0",
        doc: "Development images that were revoked."),
      Field(
        "dev_image_verify_expired", \.devImageVerifyExpired, default: .given(0), since: "0.14.0",
        doc: "Development images that had expired."),
      Field(
        "dev_image_verify_network", \.devImageVerifyNetwork, default: .given(0), since: "0.14.0",
        doc: "Development images that could not be checked over the network."),
      Field(
        "dev_image_verify_duration_ms", \.devImageVerifyDurationMilliseconds, default: .given(0),
        since: "0.14.0",
        doc: "How long the last check of a development image took, in milliseconds."),
      Field(
        "audit_cmd_total", \.auditCmdTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about commands."),
      Field(
        "audit_lifecycle_total", \.auditLifecycleTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about life cycles."),
      Field(
        "audit_secret_total", \.auditSecretTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about secrets."),
      Field(
        "audit_flow_total", \.auditFlowTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about network flows."),
      Field(
        "audit_plan_total", \.auditPlanTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about plans."),
      Field(
        "audit_policy_total", \.auditPolicyTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about policies."),
      Field(
        "audit_key_total", \.auditKeyTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about keys."),
      Field(
        "audit_host_total", \.auditHostTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about hosts."),
      Field(
        "audit_audit_total", \.auditAuditTotal, default: .given(0), since: "0.14.0",
        doc: "Audit lines about audit logs."),
      Field(
        "audit_workload_audit_total", \.auditWorkloadAuditTotal, default: .given(0),
        since: "0.14.0",
        doc: "Audit lines of workloads.")
    )
  }
}
