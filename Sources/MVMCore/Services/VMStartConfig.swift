/// What a VM is started with, whatever backend runs it.
///
/// It is never written: each backend makes its own configuration of it. Source: mvm's `vm_backend`.
public struct VMStartConfig: Equatable, Sendable {
  /// The VM's name.
  public var name: String
  /// Path of the root file system's image.
  public var rootfsPath: String
  /// Path of the kernel, which Firecracker needs and others may ignore.
  public var kernelPath: String?
  /// Path of the initial RAM disk.
  public var initrdPath: String?
  /// The build's hash.
  public var revisionHash: String
  /// The flake that the images were built from, for people.
  public var flakeRef: String
  /// The flake's profile.
  public var profile: String?
  /// Virtual CPUs.
  public var cpus: UInt32
  /// Memory, in MiB.
  public var memoryMiB: UInt32
  /// The ports of the host that lead into the VM.
  public var ports: [VMPortMapping]
  /// Volumes that the guest mounts besides its root.
  public var volumes: [VMVolume]
  /// Files that the guest gets.
  public var configFiles: [VMFile]
  /// Files that the guest gets and only their owner may read.
  public var secretFiles: [VMFile]
  /// The directory with microvm.nix's runner scripts, for that backend alone.
  public var runnerDirectory: String?

  /// What a VM is started with; what is not said is empty, or 0, as in mvm.
  public init(
    name: String = "", rootfsPath: String = "", kernelPath: String? = nil,
    initrdPath: String? = nil, revisionHash: String = "", flakeRef: String = "",
    profile: String? = nil, cpus: UInt32 = 0, memoryMiB: UInt32 = 0, ports: [VMPortMapping] = [],
    volumes: [VMVolume] = [], configFiles: [VMFile] = [], secretFiles: [VMFile] = [],
    runnerDirectory: String? = nil
  ) {
    self.name = name
    self.rootfsPath = rootfsPath
    self.kernelPath = kernelPath
    self.initrdPath = initrdPath
    self.revisionHash = revisionHash
    self.flakeRef = flakeRef
    self.profile = profile
    self.cpus = cpus
    self.memoryMiB = memoryMiB
    self.ports = ports
    self.volumes = volumes
    self.configFiles = configFiles
    self.secretFiles = secretFiles
    self.runnerDirectory = runnerDirectory
  }
}

/// A volume that a guest mounts.
public struct VMVolume: Equatable, Sendable {
  /// A path on the host, or a backend's own name of the volume.
  public var host: String
  /// Where the guest mounts it.
  public var guest: String
  /// The size as text, such as `1G`, which a backend may ignore.
  public var size: String
  /// Whether the hypervisor refuses writes.
  public var isReadOnly: Bool

  /// A volume that a guest mounts.
  public init(host: String = "", guest: String = "", size: String = "", isReadOnly: Bool = false) {
    (self.host, self.guest, self.size, self.isReadOnly) = (host, guest, size, isReadOnly)
  }
}

/// A file that a guest gets.
public struct VMFile: Equatable, Sendable {
  /// Its name in the guest.
  public var name: String
  /// What is in it.
  public var content: String
  /// The permission bits. Secrets have 0o400.
  public var mode: UInt32

  /// A file that a guest gets.
  public init(name: String = "", content: String = "", mode: UInt32 = 0o444) {
    (self.name, self.content, self.mode) = (name, content, mode)
  }
}
