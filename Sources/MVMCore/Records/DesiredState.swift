/// DesiredState.
public struct DesiredState: WireRecord {
  public var schemaVersion: UInt32
  public var nodeID: String
  public var tenants: [DesiredTenant]
  public var pruneUnknownTenants: Bool
  public var pruneUnknownPools: Bool
  public var sequence: UInt64

  public init(
    schemaVersion: UInt32, nodeID: String, tenants: [DesiredTenant],
    pruneUnknownTenants: Bool = false, pruneUnknownPools: Bool = false, sequence: UInt64 = 0
  ) {
    self.schemaVersion = schemaVersion
    self.nodeID = nodeID
    self.tenants = tenants
    self.pruneUnknownTenants = pruneUnknownTenants
    self.pruneUnknownPools = pruneUnknownPools
    self.sequence = sequence
  }

  public static let schema = Schema(
    DesiredState.init,
    doc: "DesiredState.",
    refusesUnknownKeys: true,
    Field("schema_version", \.schemaVersion, doc: "schema_version."),
    Field("node_id", \.nodeID, format: .nodeID, doc: "node_id."),
    Field("tenants", \.tenants, doc: "tenants."),
    Field(
      "prune_unknown_tenants", \.pruneUnknownTenants, default: false,
      doc: "prune_unknown_tenants."),
    Field("prune_unknown_pools", \.pruneUnknownPools, default: false, doc: "prune_unknown_pools."),
    Field("sequence", \.sequence, default: 0, since: "0.10.1", doc: "sequence.")
  )
}

/// DesiredTenant.
public struct DesiredTenant: WireRecord {
  public var tenantID: String
  public var network: DesiredTenantNetwork
  public var quotas: TenantQuota
  public var secretsHash: String?
  public var pools: [DesiredPool]
  public var preferredRegions: [String]

  public init(
    tenantID: String, network: DesiredTenantNetwork, quotas: TenantQuota,
    secretsHash: String? = nil, pools: [DesiredPool], preferredRegions: [String] = []
  ) {
    self.tenantID = tenantID
    self.network = network
    self.quotas = quotas
    self.secretsHash = secretsHash
    self.pools = pools
    self.preferredRegions = preferredRegions
  }

  public static let schema = Schema(
    DesiredTenant.init,
    doc: "DesiredTenant.",
    refusesUnknownKeys: true,
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("network", \.network, doc: "network."),
    Field("quotas", \.quotas, doc: "quotas."),
    Field("secrets_hash", \.secretsHash, doc: "secrets_hash."),
    Field("pools", \.pools, doc: "pools."),
    Field(
      "preferred_regions", \.preferredRegions, default: [], since: "0.3.8",
      doc: "preferred_regions.")
  )
}

/// DesiredTenantNetwork.
public struct DesiredTenantNetwork: WireRecord {
  public var netID: UInt16
  public var subnet: String

  public init(netID: UInt16, subnet: String) {
    self.netID = netID
    self.subnet = subnet
  }

  public static let schema = Schema(
    DesiredTenantNetwork.init,
    doc: "DesiredTenantNetwork.",
    refusesUnknownKeys: true,
    Field("tenant_net_id", \.netID, doc: "tenant_net_id."),
    Field("ipv4_subnet", \.subnet, format: .ipv4Subnet, doc: "ipv4_subnet.")
  )
}

/// DesiredPool.
public struct DesiredPool: WireRecord {
  public var poolID: String
  public var flakeRef: String
  public var profile: String
  public var role: Role
  public var instanceResources: InstanceResources
  public var desiredCounts: DesiredCounts
  public var runtimePolicy: RuntimePolicy
  public var seccompPolicy: String
  public var snapshotCompression: String
  public var routingTable: RoutingTable?
  public var secretScopes: [SecretScope]
  public var sleepPolicy: SleepPolicyConfig?
  public var defaultUpdateStrategy: UpdateStrategy?
  public var registryArtifact: RegistryArtifact?

  public init(
    poolID: String, flakeRef: String, profile: String, role: Role = .worker,
    instanceResources: InstanceResources, desiredCounts: DesiredCounts,
    runtimePolicy: RuntimePolicy = RuntimePolicy(), seccompPolicy: String = "baseline",
    snapshotCompression: String = "none", routingTable: RoutingTable? = nil,
    secretScopes: [SecretScope] = [], sleepPolicy: SleepPolicyConfig? = nil,
    defaultUpdateStrategy: UpdateStrategy? = nil, registryArtifact: RegistryArtifact? = nil
  ) {
    self.poolID = poolID
    self.flakeRef = flakeRef
    self.profile = profile
    self.role = role
    self.instanceResources = instanceResources
    self.desiredCounts = desiredCounts
    self.runtimePolicy = runtimePolicy
    self.seccompPolicy = seccompPolicy
    self.snapshotCompression = snapshotCompression
    self.routingTable = routingTable
    self.secretScopes = secretScopes
    self.sleepPolicy = sleepPolicy
    self.defaultUpdateStrategy = defaultUpdateStrategy
    self.registryArtifact = registryArtifact
  }

  public static let schema = Schema(
    DesiredPool.init,
    doc: "DesiredPool.",
    refusesUnknownKeys: true,
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("profile", \.profile, doc: "profile."),
    Field("role", \.role, default: .worker, doc: "role."),
    Field("instance_resources", \.instanceResources, doc: "instance_resources."),
    Field("desired_counts", \.desiredCounts, doc: "desired_counts."),
    Field("runtime_policy", \.runtimePolicy, default: RuntimePolicy(), doc: "runtime_policy."),
    Field("seccomp_policy", \.seccompPolicy, default: "baseline", doc: "seccomp_policy."),
    Field(
      "snapshot_compression", \.snapshotCompression, default: "none",
      doc: "snapshot_compression."),
    Field("routing_table", \.routingTable, doc: "routing_table."),
    Field("secret_scopes", \.secretScopes, default: [], doc: "secret_scopes."),
    Field("sleep_policy", \.sleepPolicy, since: "0.3.3", doc: "sleep_policy."),
    Field(
      "default_update_strategy", \.defaultUpdateStrategy, since: "0.3.8",
      doc: "default_update_strategy."),
    Field("registry_artifact", \.registryArtifact, since: "0.3.8", doc: "registry_artifact.")
  )
}
