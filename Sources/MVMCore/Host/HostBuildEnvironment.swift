/// A build environment on a host whose devices are made by iproute2's `ip`, through a shell.
///
/// It does what it is asked where the caller may: bridges and TAP devices are root's.
public struct HostBuildEnvironment<Shell: ShellEnvironment>: BuildEnvironment {
  /// What runs the scripts.
  public let shell: Shell
  /// Where mvm's files are.
  public let paths: ObjectPaths

  /// The largest file of a pool or a tenant that is read, in bytes.
  private static var documentLimit: Int { 1 << 20 }

  /// - Parameters:
  ///   - shell: what runs the scripts.
  ///   - paths: where mvm's files are.
  public init(shell: Shell, paths: ObjectPaths = ObjectPaths()) {
    (self.shell, self.paths) = (shell, paths)
  }

  public func output(of script: String) throws(ShellError) -> ShellOutput {
    try shell.output(of: script)
  }

  public func runShown(_ script: String) throws(ShellError) { try shell.runShown(script) }

  public func tell(_ kind: ShellMessage, _ text: String) { shell.tell(kind, text) }

  public func poolSpec(of pool: PoolPath) throws(BuildError) -> PoolSpec {
    try read(paths.pool(pool).spec)
  }

  public func tenantConfig(of tenant: TenantID) throws(BuildError) -> TenantConfig {
    try read(paths.tenant(tenant).config)
  }

  public func ensureBridge(of network: TenantNet) throws(BuildError) {
    guard LinuxInterface.accepts(network.bridge) else { throw .bridge(network.bridge) }
    let bridge = ShellWord(network.bridge)
    let (subnet, gateway) = try addresses(of: network)
    try runScript(
      """
      set -e
      ip link show dev \(bridge) >/dev/null 2>&1 || ip link add name \(bridge) type bridge
      ip addr replace \(gateway)/\(subnet.prefix) dev \(bridge)
      ip link set dev \(bridge) up
      """)
  }

  /// The device belongs to the jailer's user of the instance, which opens it.
  public func setUpTAP(
    of instance: InstanceNet, on bridge: String
  ) throws(BuildError) {
    guard LinuxInterface.accepts(bridge) else { throw .bridge(bridge) }
    let tap = try checked { () throws(NetworkNameError) in try TAPName(instance.tap) }
    let user = tap.netID.jailerID(at: tap.offset)
    try runScript(
      """
      set -e
      ip link show dev \(tap) >/dev/null 2>&1 || ip tuntap add dev \(tap) mode tap user \(user)
      ip link set dev \(tap) master \(ShellWord(bridge))
      ip link set dev \(tap) up
      """)
  }

  public func tearDownTAP(of instance: InstanceNet) throws(BuildError) {
    let tap = try checked { () throws(NetworkNameError) in try TAPName(instance.tap) }
    try runScript(
      """
      ip link show dev \(tap) >/dev/null 2>&1 || exit 0
      ip link delete dev \(tap)
      """)
  }

  /// The link `current` changes last, at once: what it leads to is in the history already.
  public func record(_ revision: BuildRevision, of pool: PoolPath) throws(BuildError) {
    let files = paths.pool(pool)
    guard files.revision(revision.revisionHash) != nil else {
      throw .revision(revision.revisionHash)
    }
    try writing(files.buildHistory) { () throws(Errno) in
      try FileSystem.makeDirectories(files.artifacts)
      try AppendedFile(files.buildHistory).append(revision.json() + [0x0A])
    }
    try writing(files.currentRevision) { () throws(Errno) in
      try AtomicFile.replace(files.currentRevision, byLinkTo: "revisions/\(revision.revisionHash)")
    }
  }
}

extension HostBuildEnvironment {
  private func read<Record: WireRecord>(_ path: String) throws(BuildError) -> Record {
    let bytes = try writing(path) { () throws(Errno) in
      let file = try FileDescriptor(Array(path.utf8), .reading)
      let bytes = try file.readAll(limit: Self.documentLimit + 1)
      guard bytes.count <= Self.documentLimit else { throw .tooLarge }
      return bytes
    }
    do { return try Record.read(bytes) } catch { throw .document(path: path, error) }
  }

  private func writing<Value>(
    _ path: String, _ body: () throws(Errno) -> Value
  ) throws(BuildError) -> Value {
    do { return try FileFault.naming(path, body) } catch { throw .file(error) }
  }

  private func runScript(_ script: String) throws(BuildError) {
    do { try shell.run(script) } catch { throw .shell(error) }
  }

  private func checked<Name>(
    _ body: () throws(NetworkNameError) -> Name
  ) throws(BuildError) -> Name {
    do { return try body() } catch { throw .name(error) }
  }

  private func addresses(
    of network: TenantNet
  ) throws(BuildError) -> (subnet: IPv4Subnet, gateway: IPv4Address) {
    do {
      return (try IPv4Subnet(network.subnet), try IPv4Address(network.gatewayIP))
    } catch {
      throw .address(error)
    }
  }
}
