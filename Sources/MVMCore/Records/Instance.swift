/// InstanceState.
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

  public init(
    instanceID: String, poolID: String, tenantID: String, status: InstanceStatus, net: InstanceNet,
    role: Role = .worker, revisionHash: String? = nil, firecrackerPID: UInt32? = nil,
    lastStartedAt: String? = nil, lastStoppedAt: String? = nil,
    idleMetrics: IdleMetrics = IdleMetrics(), healthy: Bool? = nil,
    lastHealthCheckAt: String? = nil, manualOverrideUntil: String? = nil,
    configVersion: UInt64? = nil, secretsEpoch: UInt64? = nil, enteredRunningAt: String? = nil,
    enteredWarmAt: String? = nil, lastBusyAt: String? = nil
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
  }

  public static let schema = Schema(
    InstanceState.init,
    doc: "InstanceState.",
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("status", \.status, doc: "status."),
    Field("net", \.net, doc: "net."),
    Field("role", \.role, default: .worker, doc: "role."),
    Field("revision_hash", \.revisionHash, doc: "revision_hash."),
    Field("firecracker_pid", \.firecrackerPID, doc: "firecracker_pid."),
    Field("last_started_at", \.lastStartedAt, format: .timestamp, doc: "last_started_at."),
    Field("last_stopped_at", \.lastStoppedAt, format: .timestamp, doc: "last_stopped_at."),
    Field("idle_metrics", \.idleMetrics, default: IdleMetrics(), doc: "idle_metrics."),
    Field("healthy", \.healthy, doc: "healthy."),
    Field(
      "last_health_check_at", \.lastHealthCheckAt, format: .timestamp,
      doc: "last_health_check_at."),
    Field(
      "manual_override_until", \.manualOverrideUntil, format: .timestamp,
      doc: "manual_override_until."),
    Field("config_version", \.configVersion, doc: "config_version."),
    Field("secrets_epoch", \.secretsEpoch, doc: "secrets_epoch."),
    Field("entered_running_at", \.enteredRunningAt, format: .timestamp, doc: "entered_running_at."),
    Field("entered_warm_at", \.enteredWarmAt, format: .timestamp, doc: "entered_warm_at."),
    Field("last_busy_at", \.lastBusyAt, format: .timestamp, doc: "last_busy_at.")
  )
}

/// InstanceStatus.
public enum InstanceStatus: String, WireEnum {
  case created
  case ready
  case running
  case warm
  case sleeping
  case stopped
  case destroyed

  public static var doc: String { "InstanceStatus." }

  public var about: VariantDoc {
    switch self {
    case .created: "created."
    case .ready: "ready."
    case .running: "running."
    case .warm: "warm."
    case .sleeping: "sleeping."
    case .stopped: "stopped."
    case .destroyed: "destroyed."
    }
  }
}

/// InstanceNet.
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

  public static let schema = Schema(
    InstanceNet.init,
    doc: "InstanceNet.",
    Field("tap_dev", \.tap, format: .tapName, doc: "tap_dev."),
    Field("mac", \.mac, format: .macAddress, doc: "mac."),
    Field("guest_ip", \.guestIP, format: .ipv4Address, doc: "guest_ip."),
    Field("gateway_ip", \.gatewayIP, format: .ipv4Address, doc: "gateway_ip."),
    Field("cidr", \.prefixLength, doc: "cidr.")
  )
}

/// IdleMetrics.
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

  public static let schema = Schema(
    IdleMetrics.init,
    doc: "IdleMetrics.",
    Field("idle_secs", \.idleSeconds, doc: "idle_secs."),
    Field("cpu_pct", \.cpuPercent, doc: "cpu_pct."),
    Field("net_bytes", \.netBytes, doc: "net_bytes."),
    Field("last_updated", \.lastUpdated, format: .timestamp, doc: "last_updated.")
  )
}
