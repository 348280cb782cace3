/// PoolSpec.
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

  public static let schema = Schema(
    PoolSpec.init,
    doc: "PoolSpec.",
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("profile", \.profile, doc: "profile."),
    Field("role", \.role, default: .worker, doc: "role."),
    Field("instance_resources", \.instanceResources, doc: "instance_resources."),
    Field("desired_counts", \.desiredCounts, doc: "desired_counts."),
    Field("runtime_policy", \.runtimePolicy, default: RuntimePolicy(), doc: "runtime_policy."),
    Field("metadata", \.metadata, default: PoolMetadata(), since: "0.3.0", doc: "metadata."),
    Field("seccomp_policy", \.seccompPolicy, default: "baseline", doc: "seccomp_policy."),
    Field(
      "snapshot_compression", \.snapshotCompression, default: "none",
      doc: "snapshot_compression."),
    Field("metadata_enabled", \.metadataEnabled, default: false, doc: "metadata_enabled."),
    Field("pinned", \.pinned, default: false, doc: "pinned."),
    Field("critical", \.critical, default: false, doc: "critical."),
    Field("secret_scopes", \.secretScopes, default: [], doc: "secret_scopes."),
    Field(
      "template_id", \.templateID, format: .templateReference, default: "", since: "0.3.0",
      doc: "template_id.")
  )
}

/// Role.
public enum Role: String, WireEnum {
  case gateway
  case worker
  case builder
  case capabilityImessage = "capability-imessage"

  public static var doc: String { "Role." }

  public var about: VariantDoc {
    switch self {
    case .gateway: "gateway."
    case .worker: "worker."
    case .builder: "builder."
    case .capabilityImessage: "capability-imessage."
    }
  }
}

/// PoolMetadata.
public struct PoolMetadata: WireRecord {
  public var capability: String?
  public var integrationTypes: [String]
  public var tags: StringMap

  public init(capability: String? = nil, integrationTypes: [String] = [], tags: StringMap = [:]) {
    self.capability = capability
    self.integrationTypes = integrationTypes
    self.tags = tags
  }

  public static let schema = Schema(
    PoolMetadata.init,
    doc: "PoolMetadata.",
    since: "0.3.0",
    Field("capability", \.capability, omit: .whenNull, doc: "capability."),
    Field(
      "integration_types", \.integrationTypes, default: [], omit: .whenEmpty,
      doc: "integration_types."),
    Field("tags", \.tags, default: [:], omit: .whenEmpty, doc: "tags.")
  )
}

/// SecretScope.
public struct SecretScope: WireRecord {
  public var integration: String
  public var keys: [String]

  public init(integration: String, keys: [String]) {
    self.integration = integration
    self.keys = keys
  }

  public static let schema = Schema(
    SecretScope.init,
    doc: "SecretScope.",
    Field("integration", \.integration, doc: "integration."),
    Field("keys", \.keys, doc: "keys.")
  )
}

/// InstanceResources.
public struct InstanceResources: WireRecord {
  public var vcpus: UInt8
  public var memoryMiB: UInt32
  public var dataDiskMiB: UInt32

  public init(vcpus: UInt8, memoryMiB: UInt32, dataDiskMiB: UInt32 = 0) {
    self.vcpus = vcpus
    self.memoryMiB = memoryMiB
    self.dataDiskMiB = dataDiskMiB
  }

  public static let schema = Schema(
    InstanceResources.init,
    doc: "InstanceResources.",
    Field("vcpus", \.vcpus, doc: "vcpus."),
    Field("mem_mib", \.memoryMiB, doc: "mem_mib."),
    Field("data_disk_mib", \.dataDiskMiB, default: 0, doc: "data_disk_mib.")
  )
}

/// DesiredCounts.
public struct DesiredCounts: WireRecord {
  public var running: UInt32
  public var warm: UInt32
  public var sleeping: UInt32

  public init(running: UInt32 = 0, warm: UInt32 = 0, sleeping: UInt32 = 0) {
    self.running = running
    self.warm = warm
    self.sleeping = sleeping
  }

  public static let schema = Schema(
    DesiredCounts.init,
    doc: "DesiredCounts.",
    Field("running", \.running, doc: "running."),
    Field("warm", \.warm, doc: "warm."),
    Field("sleeping", \.sleeping, doc: "sleeping.")
  )
}

/// RegistryArtifact.
public struct RegistryArtifact: WireRecord {
  public var templateID: String
  public var revision: String?

  public init(templateID: String, revision: String? = nil) {
    self.templateID = templateID
    self.revision = revision
  }

  public static let schema = Schema(
    RegistryArtifact.init,
    doc: "RegistryArtifact.",
    since: "0.3.8",
    Field("template_id", \.templateID, format: .templateReference, doc: "template_id."),
    Field("revision", \.revision, doc: "revision.")
  )
}
