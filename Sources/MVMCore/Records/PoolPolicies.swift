/// How long instances stay in a state, and how they are let go of.
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

  public static let schema = Schema.make {
    Schema(
      RuntimePolicy.init,
      doc: "How long instances stay in a state, and how they are let go of.",
      Field(
        "min_running_seconds", \.minRunningSeconds, default: 60,
        doc: "Seconds that an instance runs before it may be warmed down."),
      Field(
        "min_warm_seconds", \.minWarmSeconds, default: 30,
        doc: "Seconds that an instance stays warm before it may sleep."),
      Field(
        "drain_timeout_seconds", \.drainTimeoutSeconds, default: 30,
        doc: "Seconds that an instance gets to finish its work before it sleeps; 0 skips it."),
      Field(
        "graceful_shutdown_seconds", \.gracefulShutdownSeconds, default: 15,
        doc: "Seconds that an instance gets to shut down before it is killed; 0 kills it at once.")
    )
  }
}

/// When an idle instance is warmed down and put to sleep.
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

  public static let schema = Schema.make {
    Schema(
      SleepPolicyConfig.init,
      doc: "When an idle instance is warmed down and put to sleep.",
      since: "0.3.3",
      Field(
        "warm_threshold_secs", \.warmThresholdSeconds, default: 300,
        doc: "Idle seconds after which a running instance becomes warm."),
      Field(
        "sleep_threshold_secs", \.sleepThresholdSeconds, default: 900,
        doc: "Idle seconds after which a warm instance sleeps."),
      Field(
        "cpu_threshold", \.cpuThreshold, default: 5,
        doc: "CPU use below which an instance counts as idle, in percent."),
      Field(
        "net_bytes_threshold", \.netBytesThreshold, default: 1024,
        doc: "Network traffic below which an instance counts as idle, in bytes.")
    )
  }
}

/// How a pool goes from one revision to the next.
public enum UpdateStrategy: WireUnion {
  case rolling(RollingUpdateStrategy)
  case canary(CanaryStrategy)

  public static let schema = UnionSchema<UpdateStrategy>(
    doc: "How a pool goes from one revision to the next.",
    since: "0.3.8",
    tag: "type",
    [
      Variant("rolling", UpdateStrategy.rolling, doc: "A few instances at a time."),
      Variant(
        "canary", UpdateStrategy.canary,
        doc: "A few instances first, the others when those do well."),
    ])

  public var content: VariantContent {
    switch self {
    case .rolling(let value): VariantContent("rolling", value)
    case .canary(let value): VariantContent("canary", value)
    }
  }
}

/// Replaces a pool's instances a few at a time.
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

  public static let schema = Schema.make {
    Schema(
      RollingUpdateStrategy.init,
      doc: "Replaces a pool's instances a few at a time.",
      since: "0.3.8",
      Field(
        "max_unavailable", \.maxUnavailable, default: 1,
        doc: "Most instances that may be missing during the update."),
      Field(
        "max_surge", \.maxSurge, default: 1,
        doc: "The most instances beyond the requested count during the update."),
      Field(
        "health_check_timeout_secs", \.healthCheckTimeoutSeconds, default: 60,
        doc: "Seconds that a new instance gets to become healthy.")
    )
  }
}

/// Tries a revision on a few instances before the others get it.
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

  public static let schema = Schema.make {
    Schema(
      CanaryStrategy.init,
      doc: "Tries a revision on a few instances before the others get it.",
      since: "0.3.8",
      Field(
        "canary_count", \.canaryCount, default: 1,
        doc: "Instances that get the new revision first."),
      Field(
        "canary_duration_secs", \.canaryDurationSeconds, default: 300,
        doc: "Seconds that the first instances are watched."),
      Field(
        "success_threshold", \.successThreshold, default: 0.95,
        doc: "Share of healthy instances that lets the update go on, 0 to 1.")
    )
  }
}
