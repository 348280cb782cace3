/// TemplateRevision.
public struct TemplateRevision: WireRecord {
  public var schemaVersion: UInt32
  public var revisionHash: String
  public var flakeRef: String
  public var flakeLockHash: String
  public var artifactPaths: ArtifactPaths
  public var builtAt: String
  public var profile: String
  public var role: String
  public var vcpus: UInt8
  public var memoryMiB: UInt32
  public var dataDiskMiB: UInt32
  public var snapshot: SnapshotInfo?

  public init(
    schemaVersion: UInt32 = 1, revisionHash: String, flakeRef: String, flakeLockHash: String,
    artifactPaths: ArtifactPaths, builtAt: String, profile: String, role: String, vcpus: UInt8,
    memoryMiB: UInt32, dataDiskMiB: UInt32, snapshot: SnapshotInfo? = nil
  ) {
    self.schemaVersion = schemaVersion
    self.revisionHash = revisionHash
    self.flakeRef = flakeRef
    self.flakeLockHash = flakeLockHash
    self.artifactPaths = artifactPaths
    self.builtAt = builtAt
    self.profile = profile
    self.role = role
    self.vcpus = vcpus
    self.memoryMiB = memoryMiB
    self.dataDiskMiB = dataDiskMiB
    self.snapshot = snapshot
  }

  public static let schema = Schema(
    TemplateRevision.init,
    doc: "TemplateRevision.",
    since: "0.3.0",
    Field("schema_version", \.schemaVersion, default: 1, since: "0.5.0", doc: "schema_version."),
    Field("revision_hash", \.revisionHash, doc: "revision_hash."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("flake_lock_hash", \.flakeLockHash, doc: "flake_lock_hash."),
    Field("artifact_paths", \.artifactPaths, doc: "artifact_paths."),
    Field("built_at", \.builtAt, format: .timestamp, doc: "built_at."),
    Field("profile", \.profile, doc: "profile."),
    Field("role", \.role, doc: "role."),
    Field("vcpus", \.vcpus, doc: "vcpus."),
    Field("mem_mib", \.memoryMiB, doc: "mem_mib."),
    Field("data_disk_mib", \.dataDiskMiB, doc: "data_disk_mib."),
    Field("snapshot", \.snapshot, since: "0.3.4", doc: "snapshot.")
  )
}

/// TemplateKind.
public enum TemplateKind: WireUnion {
  case image
  case snapshot(SnapshotInfo)

  public static let schema = UnionSchema<TemplateKind>(
    doc: "TemplateKind.",
    since: "0.7.0",
    [
      Variant("Image", .image, doc: "Image."),
      Variant("Snapshot", TemplateKind.snapshot, doc: "Snapshot."),
    ])

  public var content: VariantContent {
    switch self {
    case .image: VariantContent("Image")
    case .snapshot(let value): VariantContent("Snapshot", value)
    }
  }
}

/// SnapshotInfo.
public struct SnapshotInfo: WireRecord {
  public var createdAt: String
  public var vmstateSizeBytes: UInt64
  public var memorySizeBytes: UInt64
  public var bootArgs: String
  public var vcpus: UInt8
  public var memoryMiB: UInt32

  public init(
    createdAt: String, vmstateSizeBytes: UInt64, memorySizeBytes: UInt64, bootArgs: String,
    vcpus: UInt8, memoryMiB: UInt32
  ) {
    self.createdAt = createdAt
    self.vmstateSizeBytes = vmstateSizeBytes
    self.memorySizeBytes = memorySizeBytes
    self.bootArgs = bootArgs
    self.vcpus = vcpus
    self.memoryMiB = memoryMiB
  }

  public static let schema = Schema(
    SnapshotInfo.init,
    doc: "SnapshotInfo.",
    since: "0.3.4",
    Field("created_at", \.createdAt, format: .timestamp, doc: "created_at."),
    Field("vmstate_size_bytes", \.vmstateSizeBytes, doc: "vmstate_size_bytes."),
    Field("mem_size_bytes", \.memorySizeBytes, doc: "mem_size_bytes."),
    Field("boot_args", \.bootArgs, doc: "boot_args."),
    Field("vcpus", \.vcpus, doc: "vcpus."),
    Field("mem_mib", \.memoryMiB, doc: "mem_mib.")
  )
}
