/// A pool as its node keeps it in pool.json.
public struct PoolSpec: WireRecord {
  public var poolID: String
  public var tenantID: String
  public var flakeRef: String
  public var profile: String
  public var role: Role
  public var instanceResources: InstanceResources
  public var desiredCounts: DesiredCounts
  public var runtimePolicy: RuntimePolicy
  public var metadata: PoolMetadata
  public var seccompPolicy: String
  public var snapshotCompression: String
  public var metadataEnabled: Bool
  public var pinned: Bool
  public var critical: Bool
  public var secretScopes: [SecretScope]
  public var templateID: String

  public init(
    poolID: String, tenantID: String, flakeRef: String, profile: String, role: Role = .worker,
    instanceResources: InstanceResources, desiredCounts: DesiredCounts,
    runtimePolicy: RuntimePolicy = RuntimePolicy(), metadata: PoolMetadata = PoolMetadata(),
    seccompPolicy: String = "baseline", snapshotCompression: String = "none",
    metadataEnabled: Bool = false, pinned: Bool = false, critical: Bool = false,
    secretScopes: [SecretScope] = [], templateID: String = ""
  ) {
    self.poolID = poolID
    self.tenantID = tenantID
    self.flakeRef = flakeRef
    self.profile = profile
    self.role = role
    self.instanceResources = instanceResources
    self.desiredCounts = desiredCounts
    self.runtimePolicy = runtimePolicy
    self.metadata = metadata
    self.seccompPolicy = seccompPolicy
    self.snapshotCompression = snapshotCompression
    self.metadataEnabled = metadataEnabled
    self.pinned = pinned
    self.critical = critical
    self.secretScopes = secretScopes
    self.templateID = templateID
  }

  public static let schema = Schema.make {
    Schema(
      PoolSpec.init,
      doc: "A pool as its node keeps it in pool.json.",
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The Nix flake that images are built from."),
      Field("profile", \.profile, doc: "The profile of the flake to build."),
      Field("role", \.role, default: .worker, doc: "What the instances are for."),
      Field("instance_resources", \.instanceResources, doc: "What each instance gets."),
      Field(
        "desired_counts", \.desiredCounts,
        doc: "How many instances are requested in each status; reconciliation never writes it here."
      ),
      Field(
        "runtime_policy", \.runtimePolicy, default: RuntimePolicy(),
        doc: "How long instances stay in a state, and how they are let go of."),
      Field(
        "metadata", \.metadata, default: PoolMetadata(), since: "0.3.0",
        doc: "What the pool offers, for those who look for one."),
      Field(
        "seccomp_policy", \.seccompPolicy, format: .seccompPolicy, default: "baseline",
        doc:
          "The system call filter: strict is applied at start, not at wake; other text is baseline."
      ),
      Field(
        "snapshot_compression", \.snapshotCompression, format: .snapshotCompression,
        default: "none",
        doc: "How snapshots are compressed: none, lz4 or zstd."),
      Field(
        "metadata_enabled", \.metadataEnabled, default: false,
        doc: "Whether each start adds firewall rules for a metadata service; nothing provides one."),
      Field(
        "pinned", \.pinned, default: false,
        doc: "Whether idle instances stay running; scaling still stops them."),
      Field(
        "critical", \.critical, default: false,
        doc: "Whether the pool is critical: idle instances stay running; scaling still stops them."),
      Field(
        "secret_scopes", \.secretScopes, default: [],
        doc:
          "The secrets meant for the instances; the last open agent gives each all of the tenant's."
      ),
      Field(
        "template_id", \.templateID, format: .templateReference, default: "", since: "0.3.0",
        doc: "The template that the pool was made of; empty for none.")
    )
  }
}

/// What a pool's instances are for.
public enum Role: String, WireEnum {
  case gateway
  case worker
  case builder
  case capabilityIMessage = "capability-imessage"

  public static var doc: String { "What a pool's instances are for." }

  public var about: VariantDoc {
    switch self {
    case .gateway: "Takes requests from outside and sends them on."
    case .worker: "Does the tenant's work."
    case .builder: "Builds images."
    case .capabilityIMessage: "Offers the iMessage capability."
    }
  }
}

/// What a pool offers, for those who look for one.
public struct PoolMetadata: WireRecord {
  public var capability: String?
  public var integrationTypes: [String]
  public var tags: StringMap

  public init(capability: String? = nil, integrationTypes: [String] = [], tags: StringMap = [:]) {
    self.capability = capability
    self.integrationTypes = integrationTypes
    self.tags = tags
  }

  public static let schema = Schema.make {
    Schema(
      PoolMetadata.init,
      doc: "What a pool offers, for those who look for one.",
      since: "0.3.0",
      Field(
        "capability", \.capability, omit: .whenNull,
        doc: "What the pool's instances can do for others."),
      Field(
        "integration_types", \.integrationTypes, default: [], omit: .whenEmpty,
        doc: "The kinds of integration that the pool serves."),
      Field("tags", \.tags, default: [:], omit: .whenEmpty, doc: "Free labels, by name.")
    )
  }
}

/// The secrets of one integration that a pool's instances may see.
public struct SecretScope: WireRecord {
  public var integration: String
  public var keys: [String]

  public init(integration: String, keys: [String]) {
    self.integration = integration
    self.keys = keys
  }

  public static let schema = Schema.make {
    Schema(
      SecretScope.init,
      doc: "The secrets of one integration that a pool's instances may see.",
      Field("integration", \.integration, doc: "The integration's name."),
      Field("keys", \.keys, doc: "The names of the secrets; empty is meant as all of them.")
    )
  }
}

/// What each instance of a pool gets.
public struct InstanceResources: WireRecord {
  public var vcpus: UInt8
  public var memoryMiB: UInt32
  public var dataDiskMiB: UInt32

  public init(vcpus: UInt8, memoryMiB: UInt32, dataDiskMiB: UInt32 = 0) {
    self.vcpus = vcpus
    self.memoryMiB = memoryMiB
    self.dataDiskMiB = dataDiskMiB
  }

  public static let schema = Schema.make {
    Schema(
      InstanceResources.init,
      doc: "What each instance of a pool gets.",
      Field("vcpus", \.vcpus, doc: "Virtual CPUs of an instance, 1 to 32."),
      Field("mem_mib", \.memoryMiB, doc: "Memory of an instance, in MiB."),
      Field(
        "data_disk_mib", \.dataDiskMiB, default: 0,
        doc: "Size of an instance's data disk, in MiB; 0 for none.")
    )
  }
}

/// How many instances of a pool are requested in each status.
public struct DesiredCounts: WireRecord {
  public var running: UInt32
  public var warm: UInt32
  public var sleeping: UInt32

  public init(running: UInt32 = 0, warm: UInt32 = 0, sleeping: UInt32 = 0) {
    self.running = running
    self.warm = warm
    self.sleeping = sleeping
  }

  public static let schema = Schema.make {
    Schema(
      DesiredCounts.init,
      doc: "How many instances of a pool are requested in each status.",
      Field("running", \.running, doc: "Instances that are to run."),
      Field(
        "warm", \.warm,
        doc: "Instances to keep paused in memory; the last open agent never reads this."),
      Field(
        "sleeping", \.sleeping,
        doc: "Instances to keep on disk as snapshots; the last open agent never reads this.")
    )
  }
}

/// A built template that a pool takes its images from.
public struct RegistryArtifact: WireRecord {
  public var templateID: String
  public var revision: String?

  public init(templateID: String, revision: String? = nil) {
    self.templateID = templateID
    self.revision = revision
  }

  public static let schema = Schema.make {
    Schema(
      RegistryArtifact.init,
      doc: "A built template that a pool takes its images from.",
      since: "0.3.8",
      Field("template_id", \.templateID, format: .templateReference, doc: "The template's ID."),
      Field("revision", \.revision, doc: "The template's revision; null for the current one.")
    )
  }
}
