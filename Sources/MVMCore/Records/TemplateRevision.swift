/// A finished build of a template.
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
  public var buildMode: String?

  public init(
    schemaVersion: UInt32 = TemplateSpec.currentSchemaVersion,
    revisionHash: String, flakeRef: String, flakeLockHash: String,
    artifactPaths: ArtifactPaths, builtAt: String, profile: String, role: String, vcpus: UInt8,
    memoryMiB: UInt32, dataDiskMiB: UInt32, snapshot: SnapshotInfo? = nil,
    buildMode: String? = nil
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
    self.buildMode = buildMode
  }

  public static let schema = Schema.make {
    Schema(
      TemplateRevision.init,
      doc: "A finished build of a template.",
      since: "0.3.0",
      Field(
        "schema_version", \.schemaVersion, default: TemplateSpec.currentSchemaVersion,
        since: "0.5.0",
        doc: "Version of the record's form."),
      Field("revision_hash", \.revisionHash, doc: "The hash that names the build."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The Nix flake that images are built from."),
      Field("flake_lock_hash", \.flakeLockHash, doc: "The hash of the flake's lock file."),
      Field("artifact_paths", \.artifactPaths, doc: "Where the build's files are."),
      Field(
        "built_at", \.builtAt, format: .timestamp,
        doc: "When the build was finished, RFC 3339 in UTC."),
      Field("profile", \.profile, doc: "The profile of the flake to build."),
      Field("role", \.role, doc: "What the instances are for, in one of the four role names."),
      Field("vcpus", \.vcpus, doc: "Virtual CPUs of an instance, 1 to 32."),
      Field("mem_mib", \.memoryMiB, doc: "Memory of an instance, in MiB."),
      Field(
        "data_disk_mib", \.dataDiskMiB,
        doc: "Size of an instance's data disk, in MiB; 0 for none."),
      Field(
        "snapshot", \.snapshot, since: "0.3.4",
        doc: "The snapshot that instances start from; null without one."),
      Field(
        "build_mode", \.buildMode, omit: .whenNull, since: "0.14.0",
        doc: "How it was built, dev or prod; null for prod.")
    )
  }
}

/// What instances of a template start from.
public enum TemplateKind: WireUnion {
  case image
  case snapshot(SnapshotInfo)

  public static let schema = UnionSchema<TemplateKind>(
    doc: "What instances of a template start from.",
    since: "0.7.0",
    [
      Variant("Image", .image, doc: "They boot from an image."),
      Variant("Snapshot", TemplateKind.snapshot, doc: "They go on from a snapshot."),
    ])

  public var content: VariantContent {
    switch self {
    case .image: VariantContent("Image")
    case .snapshot(let value): VariantContent("Snapshot", value)
    }
  }
}

/// A snapshot of a template's booted instance.
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

  public static let schema = Schema.make {
    Schema(
      SnapshotInfo.init,
      doc: "A snapshot of a template's booted instance.",
      since: "0.3.4",
      Field(
        "created_at", \.createdAt, format: .timestamp,
        doc: "When it was created, RFC 3339 in UTC."),
      Field(
        "vmstate_size_bytes", \.vmstateSizeBytes,
        doc: "Size of the saved machine state, in bytes."),
      Field("mem_size_bytes", \.memorySizeBytes, doc: "Size of the saved memory, in bytes."),
      Field("boot_args", \.bootArgs, doc: "The kernel's command line at the time of the snapshot."),
      Field("vcpus", \.vcpus, doc: "Virtual CPUs of the snapshot's instance."),
      Field("mem_mib", \.memoryMiB, doc: "Memory of the snapshot's instance, in MiB.")
    )
  }
}
