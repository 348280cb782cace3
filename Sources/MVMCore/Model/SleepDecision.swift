/// What the sleep policy makes of an instance at one moment.
///
/// Source: mvm's `idle_metrics`.
public enum SleepDecision: Hashable, Sendable {
  /// A running instance becomes warm.
  case warm
  /// A warm instance is put to sleep.
  case sleep
  /// The instance stays as it is.
  case stay(Reason)

  /// The status that the instance goes to; nil when it stays.
  public var target: InstanceStatus? {
    switch self {
    case .warm: .warm
    case .sleep: .sleeping
    case .stay: nil
    }
  }

  /// Why an instance stays as it is: the first that applies, in this order.
  public enum Reason: Hashable, Sendable {
    /// The pool is pinned: none of its instances is warmed down or put to sleep.
    case pinned
    /// The pool is critical: as for pinned ones.
    case critical
    /// The policy has nothing to say of instances in this status.
    case status(InstanceStatus)
    /// Not idle for long enough yet.
    case idle(seconds: UInt64, threshold: UInt64)
    /// The CPU is used as much as the threshold or more, in percent.
    case cpu(percent: Float, threshold: Float)
    /// Network traffic is as much as the threshold or more, in bytes.
    case network(bytes: UInt64, threshold: UInt64)
    /// Not in its status for the minimum yet.
    case minimum(seconds: UInt64, minimum: UInt64)
  }
}

extension SleepPolicyConfig {
  /// What the policy makes of an instance.
  ///
  /// Running becomes warm when it has been idle for the warm threshold, CPU and network are
  /// strictly below theirs, and it has run for the minimum. Warm goes to sleep when it has been
  /// idle for the sleep threshold and warm for the minimum. Instances of pinned and critical pools
  /// stay.
  ///
  /// This decides by the policy that it is called on. The last open agent always passes the built-in
  /// one, `SleepPolicyConfig()`, whatever a pool's `sleep_policy` says.
  ///
  /// - Parameters:
  ///   - status: the instance's status.
  ///   - metrics: how busy it is.
  ///   - seconds: how long it has had its status; nil where that is not recorded, which is no
  ///     constraint.
  ///   - runtime: the pool's minimum times.
  ///   - isPinned: whether the pool is pinned.
  ///   - isCritical: whether the pool is critical.
  public func decision(
    for status: InstanceStatus, _ metrics: IdleMetrics, inStatusFor seconds: UInt64?,
    runtime: RuntimePolicy = RuntimePolicy(), isPinned: Bool = false, isCritical: Bool = false
  ) -> SleepDecision {
    if isPinned { return .stay(.pinned) }
    if isCritical { return .stay(.critical) }
    switch status {
    case .running:
      if let reason = busy(metrics) { return .stay(reason) }
      return Self.after(runtime.minRunningSeconds, seconds, .warm)
    case .warm:
      if let reason = idle(metrics, for: sleepThresholdSeconds) { return .stay(reason) }
      return Self.after(runtime.minWarmSeconds, seconds, .sleep)
    default: return .stay(.status(status))
    }
  }

  /// What the policy makes of an instance of a pool at a time.
  ///
  /// Its `entered_running_at` or `entered_warm_at` says how long the instance has had its status. As
  /// in mvm an absent one is no constraint, and one that can't be parsed, or lies ahead, counts as
  /// now.
  public func decision(
    for instance: InstanceState, of pool: PoolSpec, at time: Timestamp = .now
  ) -> SleepDecision {
    let entered = instance.status == .warm ? instance.enteredWarmAt : instance.enteredRunningAt
    let seconds = entered.map { Timestamp($0)?.wholeSeconds(until: time) ?? 0 }
    return decision(
      for: instance.status, instance.idleMetrics,
      inStatusFor: seconds, runtime: pool.runtimePolicy, isPinned: pool.pinned,
      isCritical: pool.critical)
  }

  private func idle(_ metrics: IdleMetrics, for threshold: UInt64) -> SleepDecision.Reason? {
    metrics.idleSeconds >= threshold
      ? nil : .idle(seconds: metrics.idleSeconds, threshold: threshold)
  }

  private func busy(_ metrics: IdleMetrics) -> SleepDecision.Reason? {
    if let reason = idle(metrics, for: warmThresholdSeconds) { return reason }
    // Not "at least": NaN is not below anything.
    guard metrics.cpuPercent < cpuThreshold else {
      return .cpu(percent: metrics.cpuPercent, threshold: cpuThreshold)
    }
    guard metrics.netBytes < netBytesThreshold else {
      return .network(bytes: metrics.netBytes, threshold: netBytesThreshold)
    }
    return nil
  }

  private static func after(
    _ minimum: UInt64, _ seconds: UInt64?, _ decision: SleepDecision
  ) -> SleepDecision {
    guard let seconds else { return decision }
    return seconds >= minimum
      ? decision : .stay(.minimum(seconds: seconds, minimum: minimum))
  }
}

extension Timestamp {
  /// Whole seconds from this time to another; 0 when that is not later.
  func wholeSeconds(until other: Timestamp) -> UInt64 {
    guard other > self else { return 0 }
    let (seconds, isTooLong) = other.seconds.subtractingReportingOverflow(self.seconds)
    if isTooLong { return .max }
    return UInt64(clamping: other.nanoseconds < nanoseconds ? seconds - 1 : seconds)
  }
}
