/// A tenant as its node keeps it in tenant.json.
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

  public static let schema = Schema.make {
    Schema(
      TenantConfig.init,
      doc: "A tenant as its node keeps it in tenant.json.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("quotas", \.quotas, doc: "What the tenant may use of a node."),
      Field("net", \.net, doc: "The tenant's network."),
      Field(
        "secrets_epoch", \.secretsEpoch,
        doc: "Number of the tenant's set of secrets; each rotation raises it."),
      Field(
        "config_version", \.configVersion,
        doc: "Number of the configuration; each change raises it."),
      Field(
        "pinned", \.pinned, doc: "Meant to keep instances running; the last open agent ignores it."),
      Field(
        "audit_retention_days", \.auditRetentionDays,
        doc: "Days that lines of the audit log are kept."),
      Field(
        "created_at", \.createdAt, format: .timestamp,
        doc: "When it was created, RFC 3339 in UTC.")
    )
  }
}

/// What a tenant may use of a node.
public struct TenantQuota: WireRecord {
  public var maxVCPUs: UInt32
  public var maxMemoryMiB: UInt64
  public var maxRunning: UInt32
  public var maxWarm: UInt32
  public var maxPools: UInt32
  public var maxInstancesPerPool: UInt32
  public var maxDiskGiB: UInt64

  public init(
    maxVCPUs: UInt32 = 16, maxMemoryMiB: UInt64 = 32768, maxRunning: UInt32 = 8,
    maxWarm: UInt32 = 4, maxPools: UInt32 = 4, maxInstancesPerPool: UInt32 = 16,
    maxDiskGiB: UInt64 = 100
  ) {
    self.maxVCPUs = maxVCPUs
    self.maxMemoryMiB = maxMemoryMiB
    self.maxRunning = maxRunning
    self.maxWarm = maxWarm
    self.maxPools = maxPools
    self.maxInstancesPerPool = maxInstancesPerPool
    self.maxDiskGiB = maxDiskGiB
  }

  public static let schema = Schema.make {
    Schema(
      TenantQuota.init,
      doc: "What a tenant may use of a node.",
      Field("max_vcpus", \.maxVCPUs, doc: "Most virtual CPUs of all running instances together."),
      Field(
        "max_mem_mib", \.maxMemoryMiB,
        doc: "Most memory of all running instances together, in MiB."),
      Field("max_running", \.maxRunning, doc: "Most running instances."),
      Field("max_warm", \.maxWarm, doc: "Most warm instances."),
      Field("max_pools", \.maxPools, doc: "Most pools."),
      Field(
        "max_instances_per_pool", \.maxInstancesPerPool,
        doc: "Most instances of one pool, in whatever state."),
      Field("max_disk_gib", \.maxDiskGiB, doc: "Most disk space of all instances together, in GiB.")
    )
  }
}

/// The network that a tenant's instances live in.
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

  public static let schema = Schema.make {
    Schema(
      TenantNet.init,
      doc: "The network that a tenant's instances live in.",
      Field(
        "tenant_net_id", \.netID,
        doc: "Number of the tenant's network, 0 to 4095, unique in the cluster."),
      Field(
        "ipv4_subnet", \.subnet, format: .ipv4Subnet,
        doc: "The tenant's subnet in CIDR form, usually a /24 of 10.240.0.0/12."),
      Field(
        "gateway_ip", \.gatewayIP, format: .ipv4Address,
        doc: "The subnet's gateway, its first host address."),
      Field(
        "bridge_name", \.bridge, format: .bridgeName,
        doc: "The bridge of the tenant's network, br-tenant- and its number.")
    )
  }
}
