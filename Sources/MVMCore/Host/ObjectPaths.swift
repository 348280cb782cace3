/// Where mvm keeps its files.
///
/// Source: mvm's `tenant`, `pool` and `template`. Paths are made from checked IDs, so none leads out of the root.
public struct ObjectPaths: Hashable, Sendable {
  /// The root that mvm's agents use.
  public static let defaultRoot = "/var/lib/mvm"
  /// The directory of trusted public keys.
  public static let trustedKeys = "/etc/mvm/trusted_keys"
  /// The socket that hostd listens on.
  public static let hostdSocket = "/run/mvm/hostd.sock"
  /// The most bytes that Linux takes for a socket's path (`sun_path` less its final NUL).
  public static let socketPathLimit = 107

  /// The data root, without slashes at its end.
  public let root: String
  /// The directory with a folder for each template: `templates` in mvm's data directory, so
  /// `~/.mvm/templates` by default. It is not below the data root.
  public let templates: String

  /// The files under a data root, and templates in the data directory of an environment.
  ///
  /// - Parameters:
  ///   - root: the data root.
  ///   - environment: the value of a variable; this process's unless said otherwise.
  public init(
    root: String = defaultRoot,
    environment: (String) -> String? = { LocalHost().environment($0) }
  ) {
    self.root = Self.withoutSlashes(root)
    let data = MVMDirectory(.data, environment: environment).path
    templates = Self.withoutSlashes(data) + "/templates"
  }

  private static func withoutSlashes(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// NodeInfo.
  public var node: String { "\(root)/node.json" }
  /// The directory with a folder for each tenant.
  public var tenants: String { "\(root)/tenants" }

  /// The files of a tenant.
  public func tenant(_ tenant: TenantID) -> TenantPaths {
    TenantPaths(directory: "\(tenants)/\(tenant)")
  }

  /// The files of a pool.
  public func pool(_ path: PoolPath) -> PoolPaths {
    PoolPaths(directory: "\(tenant(path.tenant).pools)/\(path.pool)")
  }

  /// The files of an instance.
  public func instance(_ path: InstancePath) -> InstancePaths {
    InstancePaths(directory: "\(pool(path.pool).instances)/\(path.instance)")
  }

  /// The files of a template.
  public func template(_ template: TemplateName) -> TemplatePaths {
    TemplatePaths(directory: "\(templates)/\(template)")
  }
}

/// Where mvm keeps a tenant's files.
public struct TenantPaths: Hashable, Sendable {
  /// The tenant's own directory.
  public let directory: String

  /// TenantConfig.
  public var config: String { "\(directory)/tenant.json" }
  /// Secrets, never read by this project.
  public var secrets: String { "\(directory)/secrets.json" }
  /// AuditEntry, one a line.
  public var audit: String { "\(directory)/audit.log" }
  /// The private key, never read by this project.
  public var sshKey: String { "\(directory)/ssh_key" }
  /// The directory with a folder for each pool.
  public var pools: String { "\(directory)/pools" }
}

/// Where mvm keeps a pool's files.
public struct PoolPaths: Hashable, Sendable {
  /// The pool's own directory.
  public let directory: String

  /// PoolSpec.
  public var spec: String { "\(directory)/pool.json" }
  /// BuildRevision, one a line.
  public var buildHistory: String { "\(directory)/build_history.json" }
  /// What builds made.
  public var artifacts: String { "\(directory)/artifacts" }
  /// The link to the revision in use.
  public var currentRevision: String { "\(artifacts)/current" }
  /// The directory with a folder for each revision.
  public var revisions: String { "\(artifacts)/revisions" }
  /// Snapshots of the pool.
  public var snapshots: String { "\(directory)/snapshots" }
  /// The snapshot that instances start from.
  public var baseSnapshot: String { "\(snapshots)/base" }
  /// The config drive's data.
  public var configDrive: String { "\(directory)/config" }
  /// The directory with a folder for each instance.
  public var instances: String { "\(directory)/instances" }

  /// The artifacts of a revision; `nil` if its hash can't be the name of a directory.
  public func revision(_ hash: String) -> RevisionPaths? {
    isFileName(hash) ? RevisionPaths(directory: "\(revisions)/\(hash)") : nil
  }
}

/// Where mvm keeps what one build of a pool made.
public struct RevisionPaths: Hashable, Sendable {
  /// The revision's own directory.
  public let directory: String

  /// The kernel.
  public var vmlinux: String { "\(directory)/vmlinux" }
  /// The root file system.
  public var rootfs: String { "\(directory)/rootfs.ext4" }
  /// Firecracker's configuration before an instance's own values.
  public var baseConfig: String { "\(directory)/fc-base.json" }
  /// The initial RAM disk, which not every build has.
  public var initrd: String { "\(directory)/initrd" }
}

/// Where mvm keeps an instance's files.
public struct InstancePaths: Hashable, Sendable {
  /// The instance's own directory.
  public let directory: String

  /// InstanceState.
  public var state: String { "\(directory)/instance.json" }
  /// What exists while Firecracker runs.
  public var runtime: String { "\(directory)/runtime" }
  /// Firecracker's API socket.
  public var socket: String { "\(runtime)/firecracker.socket" }
  /// Firecracker's configuration.
  public var firecrackerConfig: String { "\(runtime)/fc.json" }
  /// Firecracker's process ID.
  public var pid: String { "\(runtime)/fc.pid" }
  /// Firecracker's log.
  public var log: String { "\(runtime)/firecracker.log" }
  /// The socket to the guest.
  public var vsock: String { "\(runtime)/v.sock" }
  /// The data disk.
  public var dataVolume: String { "\(directory)/volumes/data.ext4" }
  /// The instance's own snapshot.
  public var deltaSnapshot: String { "\(directory)/snapshots/delta" }

  /// Whether the API socket's path is longer than Linux takes.
  public var socketPathIsTooLong: Bool {
    socket.utf8.count > ObjectPaths.socketPathLimit
  }
}

/// Where mvm keeps a template's files.
public struct TemplatePaths: Hashable, Sendable {
  /// The template's own directory.
  public let directory: String

  /// TemplateSpec.
  public var spec: String { "\(directory)/template.json" }
  /// The directory with a folder for each revision.
  public var artifacts: String { "\(directory)/artifacts" }
  /// The link to the revision in use.
  public var currentRevision: String { "\(directory)/current" }

  /// A revision's directory; `nil` if its hash can't be the name of a directory.
  public func revision(_ hash: String) -> String? {
    isFileName(hash) ? "\(artifacts)/\(hash)" : nil
  }

  /// A revision's snapshot; `nil` if its hash can't be the name of a directory.
  public func snapshot(_ hash: String) -> String? {
    revision(hash).map { "\($0)/snapshot" }
  }
}

/// Whether a text can name one file in a directory, and nothing outside it.
private func isFileName(_ text: String) -> Bool {
  let isBarred = text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  return !isBarred && !["", ".", ".."].contains(where: text.hasSameBytes)
}
