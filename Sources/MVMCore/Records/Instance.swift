/// An instance as its node keeps it in instance.json.
public struct InstanceState: WireRecord {
  public var instanceID: String
  public var poolID: String
  public var tenantID: String
  public var status: InstanceStatus
  public var net: InstanceNet
  public var role: Role
  public var revisionHash: String?
  public var firecrackerPID: UInt32?
  public var lastStartedAt: String?
  public var lastStoppedAt: String?
  public var idleMetrics: IdleMetrics
  public var healthy: Bool?
  public var lastHealthCheckAt: String?
  public var manualOverrideUntil: String?
  public var configVersion: UInt64?
  public var secretsEpoch: UInt64?
  public var enteredRunningAt: String?
  public var enteredWarmAt: String?
  public var lastBusyAt: String?
  public var tags: StringMap
  public var expiresAt: Added<String?>
  public var autoResume: Added<Bool>
  public var readiness: Added<InstanceReadiness?>
  public var lastReadinessChangeAt: Added<String?>

  public init(
    instanceID: String, poolID: String, tenantID: String, status: InstanceStatus, net: InstanceNet,
    role: Role = .worker, revisionHash: String? = nil, firecrackerPID: UInt32? = nil,
    lastStartedAt: String? = nil, lastStoppedAt: String? = nil,
    idleMetrics: IdleMetrics = IdleMetrics(), healthy: Bool? = nil,
    lastHealthCheckAt: String? = nil, manualOverrideUntil: String? = nil,
    configVersion: UInt64? = nil, secretsEpoch: UInt64? = nil, enteredRunningAt: String? = nil,
    enteredWarmAt: String? = nil, lastBusyAt: String? = nil, tags: StringMap = [:],
    expiresAt: Added<String?> = .absent, autoResume: Added<Bool> = .absent,
    readiness: Added<InstanceReadiness?> = .absent,
    lastReadinessChangeAt: Added<String?> = .absent
  ) {
    self.instanceID = instanceID
    self.poolID = poolID
    self.tenantID = tenantID
    self.status = status
    self.net = net
    self.role = role
    self.revisionHash = revisionHash
    self.firecrackerPID = firecrackerPID
    self.lastStartedAt = lastStartedAt
    self.lastStoppedAt = lastStoppedAt
    self.idleMetrics = idleMetrics
    self.healthy = healthy
    self.lastHealthCheckAt = lastHealthCheckAt
    self.manualOverrideUntil = manualOverrideUntil
    self.configVersion = configVersion
    self.secretsEpoch = secretsEpoch
    self.enteredRunningAt = enteredRunningAt
    self.enteredWarmAt = enteredWarmAt
    self.lastBusyAt = lastBusyAt
    self.tags = tags
    self.expiresAt = expiresAt
    self.autoResume = autoResume
    self.readiness = readiness
    self.lastReadinessChangeAt = lastReadinessChangeAt
  }

  public static let schema = Schema.make {
    Schema(
      InstanceState.init,
      doc: "An instance as its node keeps it in instance.json.",
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("status", \.status, doc: "Where the instance is in its life cycle."),
      Field("net", \.net, doc: "The instance's own place in its tenant's network."),
      Field("role", \.role, default: .worker, doc: "What the instance is for."),
      Field(
        "revision_hash", \.revisionHash,
        doc: "The build that the instance runs; null before the first."),
      Field(
        "firecracker_pid", \.firecrackerPID,
        doc: "Process ID of Firecracker; null while none runs."),
      Field(
        "last_started_at", \.lastStartedAt, format: .timestamp,
        doc: "When it was last started, RFC 3339 in UTC."),
      Field(
        "last_stopped_at", \.lastStoppedAt, format: .timestamp,
        doc: "When it was last stopped, RFC 3339 in UTC."),
      Field(
        "idle_metrics", \.idleMetrics, default: IdleMetrics(), doc: "How busy the instance is."),
      Field("healthy", \.healthy, doc: "Whether the last health check went well."),
      Field(
        "last_health_check_at", \.lastHealthCheckAt, format: .timestamp,
        doc: "When health was last checked, RFC 3339 in UTC."),
      Field(
        "manual_override_until", \.manualOverrideUntil, format: .timestamp,
        doc:
          "Meant to suspend the sleep policy until then, RFC 3339; the last open agent ignores it."),
      Field(
        "config_version", \.configVersion,
        doc: "The configuration that the instance runs with; null before the first start."),
      Field(
        "secrets_epoch", \.secretsEpoch,
        doc: "The set of secrets that the instance has; null before the first start."),
      Field(
        "entered_running_at", \.enteredRunningAt, format: .timestamp,
        doc: "When the instance last began to run, RFC 3339 in UTC."),
      Field(
        "entered_warm_at", \.enteredWarmAt, format: .timestamp,
        doc: "When the instance last became warm, RFC 3339 in UTC."),
      Field(
        "last_busy_at", \.lastBusyAt, format: .timestamp,
        doc: "When the instance last was busy, RFC 3339 in UTC."),
      Field(
        "tags", \.tags, default: [:], omit: .whenEmpty, since: "0.14.0",
        doc: "Labels of the instance."),
      Field(
        "expires_at", \.expiresAt, format: .timestamp, since: "0.14.0",
        doc: "When the instance is torn down, RFC 3339 in UTC; null for never."),
      Field(
        "auto_resume", \.autoResume, default: .given(true), since: "0.14.0",
        doc: "Whether the instance resumes by itself."),
      Field(
        "readiness", \.readiness, since: "0.14.0",
        doc: "How far the instance is ready for work; null where that is not known."),
      Field(
        "last_readiness_change_at", \.lastReadinessChangeAt, format: .timestamp, since: "0.14.0",
        doc: "When its readiness last changed, RFC 3339 in UTC.")
    )
  }
}

/// Where an instance is in its life cycle.
public enum InstanceStatus: String, WireEnum {
  case created
  case ready
  case running
  case warm
  case sleeping
  case stopped
  case destroyed

  public static var doc: String { "Where an instance is in its life cycle." }

  public var about: VariantDoc {
    switch self {
    case .created: "Recorded, its images not there yet."
    case .ready: "Its images are there; it never ran."
    case .running: "Firecracker runs it."
    case .warm: "Paused in memory, ready to go on."
    case .sleeping: "On disk as a snapshot."
    case .stopped: "Shut down; its disks are kept."
    case .destroyed: "Gone."
    }
  }
}

/// An instance's own place in its tenant's network.
public struct InstanceNet: WireRecord {
  public var tap: String
  public var mac: String
  public var guestIP: String
  public var gatewayIP: String
  public var prefixLength: UInt8

  public init(tap: String, mac: String, guestIP: String, gatewayIP: String, prefixLength: UInt8) {
    self.tap = tap
    self.mac = mac
    self.guestIP = guestIP
    self.gatewayIP = gatewayIP
    self.prefixLength = prefixLength
  }

  public static let schema = Schema.make {
    Schema(
      InstanceNet.init,
      doc: "An instance's own place in its tenant's network.",
      Field(
        "tap_dev", \.tap, format: .tapName,
        doc: "The TAP device, tn, network number, i and offset."),
      Field(
        "mac", \.mac, format: .macAddress,
        doc: "The MAC address, made of network number and offset."),
      Field("guest_ip", \.guestIP, format: .ipv4Address, doc: "The IPv4 address inside the guest."),
      Field(
        "gateway_ip", \.gatewayIP, format: .ipv4Address,
        doc: "The gateway of the tenant's subnet."),
      Field("cidr", \.prefixLength, doc: "Prefix length of the subnet, 24 for a /24.")
    )
  }
}

/// How busy an instance is.
public struct IdleMetrics: WireRecord {
  public var idleSeconds: UInt64
  public var cpuPercent: Float
  public var netBytes: UInt64
  public var lastUpdated: String?

  public init(
    idleSeconds: UInt64 = 0, cpuPercent: Float = 0, netBytes: UInt64 = 0,
    lastUpdated: String? = nil
  ) {
    self.idleSeconds = idleSeconds
    self.cpuPercent = cpuPercent
    self.netBytes = netBytes
    self.lastUpdated = lastUpdated
  }

  public static let schema = Schema.make {
    Schema(
      IdleMetrics.init,
      doc: "How busy an instance is.",
      Field("idle_secs", \.idleSeconds, doc: "Seconds since the instance last was busy."),
      Field("cpu_pct", \.cpuPercent, doc: "CPU use, in percent."),
      Field("net_bytes", \.netBytes, doc: "Network traffic, in bytes."),
      Field(
        "last_updated", \.lastUpdated, format: .timestamp,
        doc: "When the numbers were taken, RFC 3339 in UTC.")
    )
  }
}
