/// What building a pool's images and starting its instances needs of a host.
///
/// Source: mvm's `build_env`.
public protocol BuildEnvironment: ShellEnvironment {
  /// The pool as the host has it.
  func poolSpec(of pool: PoolPath) throws(BuildError) -> PoolSpec
  /// The tenant as the host has it.
  func tenantConfig(of tenant: TenantID) throws(BuildError) -> TenantConfig
  /// Makes a tenant's bridge where it is missing, gives it the gateway's address and takes it up.
  func ensureBridge(of network: TenantNet) throws(BuildError)
  /// Makes an instance's TAP device where it is missing, on a bridge, and takes it up. The bridge is
  /// named by the caller, so it need not be called as mvm calls its tenants' bridges.
  func setUpTAP(of instance: InstanceNet, on bridge: String) throws(BuildError)
  /// Removes an instance's TAP device; nothing is wrong if there is none.
  func tearDownTAP(of instance: InstanceNet) throws(BuildError)
  /// Appends a finished build to the pool's history, and makes it the current one.
  func record(_ revision: BuildRevision, of pool: PoolPath) throws(BuildError)
}

/// Why a build environment did not do what it should.
public enum BuildError: Error, Equatable, Sendable {
  /// A file that can't be read or written.
  case file(FileFault)
  /// A file that is no document of its kind.
  case document(path: String, WireError)
  /// A script that failed.
  case shell(ShellError)
  /// A device's or a bridge's name that is none.
  case name(NetworkNameError)
  /// A bridge's name that Linux does not take for an interface.
  case bridge(String)
  /// An address or a subnet that is none.
  case address(IPv4Error)
  /// A revision whose hash can't be the name of a directory.
  case revision(String)
}

extension BuildError: CustomStringConvertible {
  /// The failure in one line, everything untrusted escaped.
  public var description: String {
    switch self {
    case .file(let fault): "\(fault)"
    case .document(let path, let failure): "\(escaped(path)): \(failure)"
    case .shell(let failure): "\(failure)"
    case .name(let fault): "\(escaped(quoted(fault.text))) is \(fault)"
    case .bridge(let name):
      "\(escaped(quoted(name))) can't be the name of a bridge: Linux takes 1 to "
        + "\(LinuxInterface.nameLimit) bytes without white space, / and :"
    case .address(let fault): "\(escaped(quoted(fault.text))): \(fault)"
    case .revision(let hash):
      "\(escaped(quoted(hash))) can't be the name of a revision's directory"
    }
  }
}
