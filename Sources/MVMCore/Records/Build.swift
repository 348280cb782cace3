/// BuildRevision.
public struct BuildRevision: WireRecord {
  public var revisionHash: String
  public var flakeRef: String
  public var flakeLockHash: String
  public var artifactPaths: ArtifactPaths
  public var builtAt: String

  public init(
    revisionHash: String, flakeRef: String, flakeLockHash: String, artifactPaths: ArtifactPaths,
    builtAt: String
  ) {
    self.revisionHash = revisionHash
    self.flakeRef = flakeRef
    self.flakeLockHash = flakeLockHash
    self.artifactPaths = artifactPaths
    self.builtAt = builtAt
  }

  public static let schema = Schema(
    BuildRevision.init,
    doc: "BuildRevision.",
    Field("revision_hash", \.revisionHash, doc: "revision_hash."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("flake_lock_hash", \.flakeLockHash, doc: "flake_lock_hash."),
    Field("artifact_paths", \.artifactPaths, doc: "artifact_paths."),
    Field("built_at", \.builtAt, format: .timestamp, doc: "built_at.")
  )
}

/// ArtifactPaths.
public struct ArtifactPaths: WireRecord {
  public var vmlinux: String
  public var rootfs: String
  public var firecrackerBaseConfig: String
  public var initrd: String?
  public var sizes: ArtifactSizes?

  public init(
    vmlinux: String, rootfs: String, firecrackerBaseConfig: String, initrd: String? = nil,
    sizes: ArtifactSizes? = nil
  ) {
    self.vmlinux = vmlinux
    self.rootfs = rootfs
    self.firecrackerBaseConfig = firecrackerBaseConfig
    self.initrd = initrd
    self.sizes = sizes
  }

  public static let schema = Schema(
    ArtifactPaths.init,
    doc: "ArtifactPaths.",
    Field("vmlinux", \.vmlinux, doc: "vmlinux."),
    Field("rootfs", \.rootfs, doc: "rootfs."),
    Field("fc_base_config", \.firecrackerBaseConfig, doc: "fc_base_config."),
    Field("initrd", \.initrd, omit: .whenNull, since: "0.3.3", doc: "initrd."),
    Field("sizes", \.sizes, omit: .whenNull, since: "0.6.0", doc: "sizes.")
  )
}

/// ArtifactSizes.
public struct ArtifactSizes: WireRecord {
  public var vmlinuxBytes: UInt64
  public var rootfsBytes: UInt64
  public var initrdBytes: UInt64?
  public var nixClosureBytes: UInt64?

  public init(
    vmlinuxBytes: UInt64 = 0, rootfsBytes: UInt64 = 0, initrdBytes: UInt64? = nil,
    nixClosureBytes: UInt64? = nil
  ) {
    self.vmlinuxBytes = vmlinuxBytes
    self.rootfsBytes = rootfsBytes
    self.initrdBytes = initrdBytes
    self.nixClosureBytes = nixClosureBytes
  }

  public static let schema = Schema(
    ArtifactSizes.init,
    doc: "ArtifactSizes.",
    since: "0.6.0",
    Field("vmlinux_bytes", \.vmlinuxBytes, default: 0, doc: "vmlinux_bytes."),
    Field("rootfs_bytes", \.rootfsBytes, default: 0, doc: "rootfs_bytes."),
    Field("initrd_bytes", \.initrdBytes, omit: .whenNull, doc: "initrd_bytes."),
    Field("nix_closure_bytes", \.nixClosureBytes, omit: .whenNull, doc: "nix_closure_bytes.")
  )
}
