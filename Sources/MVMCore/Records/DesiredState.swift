/// What a coordinator requests of one node.
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

  public static let schema = Schema.make {
    Schema(
      DesiredState.init,
      doc: "What a coordinator requests of one node.",
      refusesUnknownKeys: true,
      Field(
        "schema_version", \.schemaVersion,
        doc: "Version of the document's form; another than 1 is refused in a plain request."),
      Field("node_id", \.nodeID, format: .nodeID, doc: "ID of the node that the document is for."),
      Field("tenants", \.tenants, doc: "All tenants that the node is to have."),
      Field(
        "prune_unknown_tenants", \.pruneUnknownTenants, default: false,
        doc: "Whether tenants that are not listed are destroyed with their disks."),
      Field(
        "prune_unknown_pools", \.pruneUnknownPools, default: false,
        doc: """
          Whether unlisted pools of listed tenants are destroyed with their disks: by agents that \
          read the document from a file; from a coordinator only with prune_unknown_tenants too.
          """),
      Field(
        "sequence", \.sequence, default: 0, since: "0.10.1",
        doc:
          "Number of the document; the last open agent does not compare it, so an older one is applied."
      )
    )
  }
}

/// A tenant as a coordinator requests it on a node.
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

  public static let schema = Schema.make {
    Schema(
      DesiredTenant.init,
      doc: "A tenant as a coordinator requests it on a node.",
      refusesUnknownKeys: true,
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field(
        "network", \.network,
        doc:
          "The tenant's network; the last open agent ignores another one of a tenant that exists."),
      Field(
        "quotas", \.quotas,
        doc:
          "What the tenant may use of a node; the last open agent applies it to new tenants only."),
      Field(
        "secrets_hash", \.secretsHash,
        doc: "Hash of the tenant's secrets; the last open agent never compares it."),
      Field("pools", \.pools, doc: "All pools that the tenant is to have on the node."),
      Field(
        "preferred_regions", \.preferredRegions, default: [], since: "0.3.8",
        doc: "Regions that the tenant would rather run in; the last open agent never reads them.")
    )
  }
}

/// The network that a coordinator gives a tenant.
public struct DesiredTenantNetwork: WireRecord {
  public var netID: UInt16
  public var subnet: String

  public init(netID: UInt16, subnet: String) {
    self.netID = netID
    self.subnet = subnet
  }

  public static let schema = Schema.make {
    Schema(
      DesiredTenantNetwork.init,
      doc: "The network that a coordinator gives a tenant.",
      refusesUnknownKeys: true,
      Field(
        "tenant_net_id", \.netID,
        doc: "Number of the tenant's network, 0 to 4095, unique in the cluster."),
      Field(
        "ipv4_subnet", \.subnet, format: .ipv4Subnet,
        doc: "The tenant's subnet in CIDR form, usually a /24 of 10.240.0.0/12.")
    )
  }
}

/// A pool as a coordinator requests it on a node.
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

  public static let schema = Schema.make {
    Schema(
      DesiredPool.init,
      doc: "A pool as a coordinator requests it on a node.",
      refusesUnknownKeys: true,
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The Nix flake that images are built from."),
      Field("profile", \.profile, doc: "The profile of the flake to build."),
      Field(
        "role", \.role, default: .worker,
        doc: "What the instances are for; the last open agent applies it to new pools only."),
      Field(
        "instance_resources", \.instanceResources,
        doc: "What each instance gets; the last open agent applies it to new pools only."),
      Field(
        "desired_counts", \.desiredCounts,
        doc:
          "How many instances are requested in each status; the last open agent reads running only."
      ),
      Field(
        "runtime_policy", \.runtimePolicy, default: RuntimePolicy(),
        doc:
          "How long instances stay in a state, and how they end; the last open agent ignores it here."
      ),
      Field(
        "seccomp_policy", \.seccompPolicy, format: .seccompPolicy, default: "baseline",
        doc: "The system call filter, baseline or strict; the last open agent ignores it here."),
      Field(
        "snapshot_compression", \.snapshotCompression, format: .snapshotCompression,
        default: "none",
        doc: "Snapshot compression: none, lz4 or zstd; the last open agent ignores it here."),
      Field(
        "routing_table", \.routingTable,
        doc: "The routes of a gateway pool, null for other roles; the last open agent ignores them."
      ),
      Field(
        "secret_scopes", \.secretScopes, default: [],
        doc:
          "The secrets meant for the instances; the last open agent gives each all of the tenant's."
      ),
      Field(
        "sleep_policy", \.sleepPolicy, since: "0.3.3",
        doc:
          "When idle instances are to sleep; the last open agent always uses its built-in policy."),
      Field(
        "default_update_strategy", \.defaultUpdateStrategy, since: "0.3.8",
        doc: "How the pool is to be updated, or null; the last open agent ignores it."),
      Field(
        "registry_artifact", \.registryArtifact, since: "0.3.8",
        doc: "The built template to take, or null; the last open agent ignores it.")
    )
  }
}
