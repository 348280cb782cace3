/// RuntimePolicy.
public struct RuntimePolicy: WireRecord {
  public var minRunningSeconds: UInt64
  public var minWarmSeconds: UInt64
  public var drainTimeoutSeconds: UInt64
  public var gracefulShutdownSeconds: UInt64

  public init(
    minRunningSeconds: UInt64 = 60, minWarmSeconds: UInt64 = 30, drainTimeoutSeconds: UInt64 = 30,
    gracefulShutdownSeconds: UInt64 = 15
  ) {
    self.minRunningSeconds = minRunningSeconds
    self.minWarmSeconds = minWarmSeconds
    self.drainTimeoutSeconds = drainTimeoutSeconds
    self.gracefulShutdownSeconds = gracefulShutdownSeconds
  }

  public static let schema = Schema(
    RuntimePolicy.init,
    doc: "RuntimePolicy.",
    Field("min_running_seconds", \.minRunningSeconds, default: 60, doc: "min_running_seconds."),
    Field("min_warm_seconds", \.minWarmSeconds, default: 30, doc: "min_warm_seconds."),
    Field(
      "drain_timeout_seconds", \.drainTimeoutSeconds, default: 30,
      doc: "drain_timeout_seconds."),
    Field(
      "graceful_shutdown_seconds", \.gracefulShutdownSeconds, default: 15,
      doc: "graceful_shutdown_seconds.")
  )
}

/// SleepPolicyConfig.
public struct SleepPolicyConfig: WireRecord {
  public var warmThresholdSeconds: UInt64
  public var sleepThresholdSeconds: UInt64
  public var cpuThreshold: Float
  public var netBytesThreshold: UInt64

  public init(
    warmThresholdSeconds: UInt64 = 300, sleepThresholdSeconds: UInt64 = 900,
    cpuThreshold: Float = 5, netBytesThreshold: UInt64 = 1024
  ) {
    self.warmThresholdSeconds = warmThresholdSeconds
    self.sleepThresholdSeconds = sleepThresholdSeconds
    self.cpuThreshold = cpuThreshold
    self.netBytesThreshold = netBytesThreshold
  }

  public static let schema = Schema(
    SleepPolicyConfig.init,
    doc: "SleepPolicyConfig.",
    since: "0.3.3",
    Field("warm_threshold_secs", \.warmThresholdSeconds, default: 300, doc: "warm_threshold_secs."),
    Field(
      "sleep_threshold_secs", \.sleepThresholdSeconds, default: 900,
      doc: "sleep_threshold_secs."),
    Field("cpu_threshold", \.cpuThreshold, default: 5, doc: "cpu_threshold."),
    Field("net_bytes_threshold", \.netBytesThreshold, default: 1024, doc: "net_bytes_threshold.")
  )
}

/// UpdateStrategy.
public enum UpdateStrategy: WireUnion {
  case rolling(RollingUpdateStrategy)
  case canary(CanaryStrategy)

  public static let schema = UnionSchema<UpdateStrategy>(
    doc: "UpdateStrategy.",
    since: "0.3.8",
    tag: "type",
    [
      Variant("rolling", UpdateStrategy.rolling, doc: "rolling."),
      Variant("canary", UpdateStrategy.canary, doc: "canary."),
    ])

  public var content: VariantContent {
    switch self {
    case .rolling(let value): VariantContent("rolling", value)
    case .canary(let value): VariantContent("canary", value)
    }
  }
}

/// RollingUpdateStrategy.
public struct RollingUpdateStrategy: WireRecord {
  public var maxUnavailable: UInt32
  public var maxSurge: UInt32
  public var healthCheckTimeoutSeconds: UInt64

  public init(
    maxUnavailable: UInt32 = 1, maxSurge: UInt32 = 1, healthCheckTimeoutSeconds: UInt64 = 60
  ) {
    self.maxUnavailable = maxUnavailable
    self.maxSurge = maxSurge
    self.healthCheckTimeoutSeconds = healthCheckTimeoutSeconds
  }

  public static let schema = Schema(
    RollingUpdateStrategy.init,
    doc: "RollingUpdateStrategy.",
    since: "0.3.8",
    Field("max_unavailable", \.maxUnavailable, default: 1, doc: "max_unavailable."),
    Field("max_surge", \.maxSurge, default: 1, doc: "max_surge."),
    Field(
      "health_check_timeout_secs", \.healthCheckTimeoutSeconds, default: 60,
      doc: "health_check_timeout_secs.")
  )
}

/// CanaryStrategy.
public struct CanaryStrategy: WireRecord {
  public var canaryCount: UInt32
  public var canaryDurationSeconds: UInt64
  public var successThreshold: Double

  public init(
    canaryCount: UInt32 = 1, canaryDurationSeconds: UInt64 = 300, successThreshold: Double = 0.95
  ) {
    self.canaryCount = canaryCount
    self.canaryDurationSeconds = canaryDurationSeconds
    self.successThreshold = successThreshold
  }

  public static let schema = Schema(
    CanaryStrategy.init,
    doc: "CanaryStrategy.",
    since: "0.3.8",
    Field("canary_count", \.canaryCount, default: 1, doc: "canary_count."),
    Field(
      "canary_duration_secs", \.canaryDurationSeconds, default: 300,
      doc: "canary_duration_secs."),
    Field("success_threshold", \.successThreshold, default: 0.95, doc: "success_threshold.")
  )
}
