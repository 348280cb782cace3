/// One of the paths that mvm keeps something at.
public struct StoredPath: Hashable, Sendable {
  /// What should be there.
  public enum Kind: String, CaseIterable, Sendable {
    case file, directory, link, socket
  }

  /// The path.
  public let path: String
  /// What should be there.
  public let kind: Kind
  /// What it holds, as a phrase without a full stop.
  public let doc: String

  init(_ path: String, _ kind: Kind, _ doc: String) {
    (self.path, self.kind, self.doc) = (path, kind, doc)
  }
}

extension TenantPaths {
  /// All paths of the tenant, its own directory first; its pools have theirs.
  public var all: [StoredPath] {
    [
      StoredPath(directory, .directory, "the tenant"),
      StoredPath(config, .file, "its configuration (TenantConfig)"),
      StoredPath(secrets, .file, "its secrets"),
      StoredPath(audit, .file, "what was done to it, one a line (AuditEntry)"),
      StoredPath(sshKey, .file, "its private key"),
      StoredPath(pools, .directory, "its pools, a folder each"),
    ]
  }
}

extension PoolPaths {
  /// All paths of the pool, its own directory first; revisions and instances have theirs.
  public var all: [StoredPath] {
    [
      StoredPath(directory, .directory, "the pool"),
      StoredPath(spec, .file, "its specification (PoolSpec)"),
      StoredPath(buildHistory, .file, "its builds, one a line (BuildRevision)"),
      StoredPath(artifacts, .directory, "what builds made"),
      StoredPath(currentRevision, .link, "the revision in use"),
      StoredPath(revisions, .directory, "the revisions, a folder each"),
      StoredPath(snapshots, .directory, "its snapshots"),
      StoredPath(baseSnapshot, .directory, "the snapshot that instances start from"),
      StoredPath(configDrive, .directory, "the config drive's data"),
      StoredPath(instances, .directory, "its instances, a folder each"),
    ]
  }
}

extension RevisionPaths {
  /// All paths of the revision, its own directory first.
  public var all: [StoredPath] {
    [
      StoredPath(directory, .directory, "a revision"),
      StoredPath(vmlinux, .file, "its kernel"),
      StoredPath(rootfs, .file, "its root file system"),
      StoredPath(
        baseConfig, .file, "Firecracker's configuration, without an instance's own values"),
      StoredPath(initrd, .file, "its initial RAM disk, which not every build has"),
    ]
  }
}

extension InstancePaths {
  /// All paths of the instance, its own directory first.
  public var all: [StoredPath] {
    [
      StoredPath(directory, .directory, "the instance"),
      StoredPath(state, .file, "its state (InstanceState)"),
      StoredPath(runtime, .directory, "what exists while it runs"),
      StoredPath(socket, .socket, "Firecracker's API"),
      StoredPath(firecrackerConfig, .file, "Firecracker's configuration"),
      StoredPath(pid, .file, "Firecracker's process ID"),
      StoredPath(log, .file, "Firecracker's log"),
      StoredPath(vsock, .socket, "the way to the guest"),
      StoredPath(dataVolume, .file, "its data disk"),
      StoredPath(deltaSnapshot, .directory, "its own snapshot"),
    ]
  }
}
