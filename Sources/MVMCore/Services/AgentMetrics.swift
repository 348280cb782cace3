import Synchronization

/// A number that only grows. Any number of threads may count at once: nothing is lost.
///
/// Beyond 2⁶⁴ − 1 it begins again at 0, which Prometheus takes for a restart.
public final class Counter: Sendable {
  private let count = Atomic<UInt64>(0)

  /// A counter at 0.
  public init() {}

  /// Adds to the number, 1 unless said otherwise.
  public func add(_ amount: UInt64 = 1) {
    count.wrappingAdd(amount, ordering: .relaxed)
  }

  /// The number so far.
  public var value: UInt64 { count.load(ordering: .relaxed) }
}

/// A number that was measured last. Any number of threads may set it at once: one of them is last.
public final class Gauge: Sendable {
  private let last = Atomic<UInt64>(0)

  /// A gauge at 0.
  public init() {}

  /// Sets the number.
  public func set(_ value: UInt64) { last.store(value, ordering: .relaxed) }

  /// The number that was set last.
  public var value: UInt64 { last.load(ordering: .relaxed) }
}

/// What an agent counts and measures, safe under threads; `snapshot()` is a copy of it.
///
/// ```swift
/// let metrics = AgentMetrics()
/// metrics.requestsTotal.add()
/// metrics.vmStartDurationMilliseconds.set(125)
/// print(metrics.snapshot().prometheusText)
/// ```
public final class AgentMetrics: Sendable {
  /// The process's own, made on first use and the same for every caller and thread.
  public static let global = AgentMetrics()

  /// Requests that came in.
  public let requestsTotal = Counter()
  /// Requests to reconcile.
  public let requestsReconcile = Counter()
  /// Requests for what the node is.
  public let requestsNodeInfo = Counter()
  /// Requests for what runs on the node.
  public let requestsNodeStats = Counter()
  /// Requests for the list of tenants.
  public let requestsTenantList = Counter()
  /// Requests for the list of instances.
  public let requestsInstanceList = Counter()
  /// Requests to wake an instance.
  public let requestsWake = Counter()
  /// Requests that were refused because there were too many.
  public let requestsRateLimited = Counter()
  /// Requests that failed.
  public let requestsFailed = Counter()
  /// Runs of reconciling.
  public let reconcileRuns = Counter()
  /// Errors met while reconciling.
  public let reconcileErrors = Counter()
  /// How long the last run of reconciling took, in milliseconds. mvm sets it, although it declares
  /// it to Prometheus as a counter.
  public let reconcileDurationMilliseconds = Gauge()
  /// Instances that were created.
  public let instancesCreated = Counter()
  /// Instances that were started.
  public let instancesStarted = Counter()
  /// Instances that were stopped.
  public let instancesStopped = Counter()
  /// Instances that were put to sleep.
  public let instancesSlept = Counter()
  /// Instances that were woken.
  public let instancesWoken = Counter()
  /// Instances that were destroyed.
  public let instancesDestroyed = Counter()
  /// Instances that were left for a later run.
  public let instancesDeferred = Counter()
  /// Connections that were accepted.
  public let connectionsAccepted = Counter()
  /// Connections that were refused.
  public let connectionsRejected = Counter()
  /// How long the last image took to build, in milliseconds.
  public let buildImageDurationMilliseconds = Gauge()
  /// How long the last VM took to start, in milliseconds.
  public let vmStartDurationMilliseconds = Gauge()
  /// Round trip of the last vsock handshake, in milliseconds.
  public let vsockHandshakeRTTMilliseconds = Gauge()
  /// Development images that were verified.
  public let devImageVerifyOk = Counter()
  /// Development images whose signature was invalid.
  public let devImageVerifySigInvalid = Counter()
  /// Development images whose digest did not match.
  public let devImageVerifyDigestMismatch = Counter()
  /// Development images of another version.
  public let devImageVerifyVersionSkew = Counter()
  /// Development images that were revoked.
  public let devImageVerifyRevoked = Counter()
  /// Development images that had expired.
  public let devImageVerifyExpired = Counter()
  /// Development images that could not be checked over the network.
  public let devImageVerifyNetwork = Counter()
  /// How long the last check of a development image took, in milliseconds.
  public let devImageVerifyDurationMilliseconds = Gauge()
  /// Audit lines about commands.
  public let auditCmdTotal = Counter()
  /// Audit lines about life cycles.
  public let auditLifecycleTotal = Counter()
  /// Audit lines about secrets.
  public let auditSecretTotal = Counter()
  /// Audit lines about network flows.
  public let auditFlowTotal = Counter()
  /// Audit lines about plans.
  public let auditPlanTotal = Counter()
  /// Audit lines about policies.
  public let auditPolicyTotal = Counter()
  /// Audit lines about keys.
  public let auditKeyTotal = Counter()
  /// Audit lines about hosts.
  public let auditHostTotal = Counter()
  /// Audit lines about audit logs.
  public let auditAuditTotal = Counter()
  /// Audit lines of workloads.
  public let auditWorkloadAuditTotal = Counter()

  /// Counters and gauges at 0.
  public init() {}

  /// All numbers now. Each is read by itself: between two of them others may have counted.
  ///
  /// - Parameter release: the release of mvm whose numbers they are; those that 0.14 brought are in
  ///   it from then on.
  public func snapshot(for release: ReleaseVersion = .reference) -> MetricsSnapshot {
    var snapshot = MetricsSnapshot(
      requestsTotal: requestsTotal.value, requestsReconcile: requestsReconcile.value,
      requestsNodeInfo: requestsNodeInfo.value, requestsNodeStats: requestsNodeStats.value,
      requestsTenantList: requestsTenantList.value,
      requestsInstanceList: requestsInstanceList.value, requestsWake: requestsWake.value,
      requestsRateLimited: requestsRateLimited.value, requestsFailed: requestsFailed.value,
      reconcileRuns: reconcileRuns.value, reconcileErrors: reconcileErrors.value,
      reconcileDurationMilliseconds: reconcileDurationMilliseconds.value,
      instancesCreated: instancesCreated.value, instancesStarted: instancesStarted.value,
      instancesStopped: instancesStopped.value, instancesSlept: instancesSlept.value,
      instancesWoken: instancesWoken.value, instancesDestroyed: instancesDestroyed.value,
      instancesDeferred: instancesDeferred.value, connectionsAccepted: connectionsAccepted.value,
      connectionsRejected: connectionsRejected.value,
      buildImageDurationMilliseconds: buildImageDurationMilliseconds.value,
      vmStartDurationMilliseconds: vmStartDurationMilliseconds.value,
      vsockHandshakeRTTMilliseconds: vsockHandshakeRTTMilliseconds.value)
    if release >= ReleaseVersion(0, 14) { addNewer(to: &snapshot) }
    return snapshot
  }

  private func addNewer(to snapshot: inout MetricsSnapshot) {
    snapshot.devImageVerifyOk = .given(devImageVerifyOk.value)
    snapshot.devImageVerifySigInvalid = .given(devImageVerifySigInvalid.value)
    snapshot.devImageVerifyDigestMismatch = .given(devImageVerifyDigestMismatch.value)
    snapshot.devImageVerifyVersionSkew = .given(devImageVerifyVersionSkew.value)
    snapshot.devImageVerifyRevoked = .given(devImageVerifyRevoked.value)
    snapshot.devImageVerifyExpired = .given(devImageVerifyExpired.value)
    snapshot.devImageVerifyNetwork = .given(devImageVerifyNetwork.value)
    snapshot.devImageVerifyDurationMilliseconds = .given(devImageVerifyDurationMilliseconds.value)
    snapshot.auditCmdTotal = .given(auditCmdTotal.value)
    snapshot.auditLifecycleTotal = .given(auditLifecycleTotal.value)
    snapshot.auditSecretTotal = .given(auditSecretTotal.value)
    snapshot.auditFlowTotal = .given(auditFlowTotal.value)
    snapshot.auditPlanTotal = .given(auditPlanTotal.value)
    snapshot.auditPolicyTotal = .given(auditPolicyTotal.value)
    snapshot.auditKeyTotal = .given(auditKeyTotal.value)
    snapshot.auditHostTotal = .given(auditHostTotal.value)
    snapshot.auditAuditTotal = .given(auditAuditTotal.value)
    snapshot.auditWorkloadAuditTotal = .given(auditWorkloadAuditTotal.value)
  }
}
