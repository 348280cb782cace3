/// A finished build of a pool's images, a line of its build history.
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

  public static let schema = Schema.make {
    Schema(
      BuildRevision.init,
      doc: "A finished build of a pool's images, a line of its build history.",
      Field("revision_hash", \.revisionHash, doc: "The hash that names the build."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The Nix flake that images are built from."),
      Field("flake_lock_hash", \.flakeLockHash, doc: "The hash of the flake's lock file."),
      Field("artifact_paths", \.artifactPaths, doc: "Where the build's files are."),
      Field(
        "built_at", \.builtAt, format: .timestamp,
        doc: "When the build was finished, RFC 3339 in UTC.")
    )
  }
}

/// Where a build's files are.
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

  public static let schema = Schema.make {
    Schema(
      ArtifactPaths.init,
      doc: "Where a build's files are.",
      Field("vmlinux", \.vmlinux, doc: "Path of the kernel."),
      Field("rootfs", \.rootfs, doc: "Path of the root file system's image."),
      Field(
        "fc_base_config", \.firecrackerBaseConfig,
        doc: "Path of the Firecracker configuration that instances start from."),
      Field(
        "initrd", \.initrd, omit: .whenNull, since: "0.3.3",
        doc: "Path of the initial RAM disk; null without one."),
      Field(
        "sizes", \.sizes, omit: .whenNull, since: "0.6.0",
        doc: "The sizes of the files; null where unknown.")
    )
  }
}

/// The sizes of a build's files.
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

  public static let schema = Schema.make {
    Schema(
      ArtifactSizes.init,
      doc: "The sizes of a build's files.",
      since: "0.6.0",
      Field("vmlinux_bytes", \.vmlinuxBytes, default: 0, doc: "Size of the kernel, in bytes."),
      Field(
        "rootfs_bytes", \.rootfsBytes, default: 0,
        doc: "Size of the root file system, in bytes."),
      Field(
        "initrd_bytes", \.initrdBytes, omit: .whenNull,
        doc: "Size of the initial RAM disk, in bytes; null without one."),
      Field(
        "nix_closure_bytes", \.nixClosureBytes, omit: .whenNull,
        doc: "Size of the Nix closure, in bytes; null where unknown.")
    )
  }
}

extension ArtifactSizes {
  /// Kernel, root file system and initial RAM disk together, in bytes; the Nix closure is not
  /// counted. nil for more than 2⁶⁴ − 1, where mvm's sum wraps.
  public var totalBytes: UInt64? {
    let (files, isTooLarge) = vmlinuxBytes.addingReportingOverflow(rootfsBytes)
    let (total, isLarger) = files.addingReportingOverflow(initrdBytes ?? 0)
    return isTooLarge || isLarger ? nil : total
  }
}
