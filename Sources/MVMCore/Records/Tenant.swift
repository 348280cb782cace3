/// TenantConfig.
public struct TenantConfig: WireRecord {
  public var tenantID: String
  public var quotas: TenantQuota
  public var net: TenantNet
  public var secretsEpoch: UInt64
  public var configVersion: UInt64
  public var pinned: Bool
  public var auditRetentionDays: UInt32
  public var createdAt: String

  public init(
    tenantID: String, quotas: TenantQuota, net: TenantNet, secretsEpoch: UInt64,
    configVersion: UInt64, pinned: Bool, auditRetentionDays: UInt32, createdAt: String
  ) {
    self.tenantID = tenantID
    self.quotas = quotas
    self.net = net
    self.secretsEpoch = secretsEpoch
    self.configVersion = configVersion
    self.pinned = pinned
    self.auditRetentionDays = auditRetentionDays
    self.createdAt = createdAt
  }

  public static let schema = Schema(
    TenantConfig.init,
    doc: "TenantConfig.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("quotas", \.quotas, doc: "quotas."),
    Field("net", \.net, doc: "net."),
    Field("secrets_epoch", \.secretsEpoch, doc: "secrets_epoch."),
    Field("config_version", \.configVersion, doc: "config_version."),
    Field("pinned", \.pinned, doc: "pinned."),
    Field("audit_retention_days", \.auditRetentionDays, doc: "audit_retention_days."),
    Field("created_at", \.createdAt, format: .timestamp, doc: "created_at.")
  )
}

/// TenantQuota.
public struct TenantQuota: WireRecord {
  public var maxVcpus: UInt32
  public var maxMemoryMiB: UInt64
  public var maxRunning: UInt32
  public var maxWarm: UInt32
  public var maxPools: UInt32
  public var maxInstancesPerPool: UInt32
  public var maxDiskGiB: UInt64

  public init(
    maxVcpus: UInt32 = 16, maxMemoryMiB: UInt64 = 32768, maxRunning: UInt32 = 8,
    maxWarm: UInt32 = 4, maxPools: UInt32 = 4, maxInstancesPerPool: UInt32 = 16,
    maxDiskGiB: UInt64 = 100
  ) {
    self.maxVcpus = maxVcpus
    self.maxMemoryMiB = maxMemoryMiB
    self.maxRunning = maxRunning
    self.maxWarm = maxWarm
    self.maxPools = maxPools
    self.maxInstancesPerPool = maxInstancesPerPool
    self.maxDiskGiB = maxDiskGiB
  }

  public static let schema = Schema(
    TenantQuota.init,
    doc: "TenantQuota.",
    Field("max_vcpus", \.maxVcpus, doc: "max_vcpus."),
    Field("max_mem_mib", \.maxMemoryMiB, doc: "max_mem_mib."),
    Field("max_running", \.maxRunning, doc: "max_running."),
    Field("max_warm", \.maxWarm, doc: "max_warm."),
    Field("max_pools", \.maxPools, doc: "max_pools."),
    Field("max_instances_per_pool", \.maxInstancesPerPool, doc: "max_instances_per_pool."),
    Field("max_disk_gib", \.maxDiskGiB, doc: "max_disk_gib.")
  )
}

/// TenantNet.
public struct TenantNet: WireRecord {
  public var netID: UInt16
  public var subnet: String
  public var gatewayIP: String
  public var bridge: String

  public init(netID: UInt16, subnet: String, gatewayIP: String, bridge: String) {
    self.netID = netID
    self.subnet = subnet
    self.gatewayIP = gatewayIP
    self.bridge = bridge
  }

  public static let schema = Schema(
    TenantNet.init,
    doc: "TenantNet.",
    Field("tenant_net_id", \.netID, doc: "tenant_net_id."),
    Field("ipv4_subnet", \.subnet, format: .ipv4Subnet, doc: "ipv4_subnet."),
    Field("gateway_ip", \.gatewayIP, format: .ipv4Address, doc: "gateway_ip."),
    Field("bridge_name", \.bridge, format: .bridgeName, doc: "bridge_name.")
  )
}
