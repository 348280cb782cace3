/// The kind of host, in mvm's terms: what it has to do to run Firecracker here.
public enum Platform: Hashable, Sendable, CustomStringConvertible {
  /// macOS, where Firecracker runs in a Linux VM of Lima.
  case macOS
  /// Linux with a KVM device.
  case linuxWithKVM
  /// Linux without one.
  case linuxWithoutKVM
  /// The Windows Subsystem for Linux, version 2, which has KVM when Windows passes it on.
  case wsl2(hasKVM: Bool)
  /// Windows itself.
  case windows

  /// The platform of a host.
  ///
  /// As in mvm the existence of `/dev/kvm` decides, not whether it works: that is what `KVMProbe`
  /// is for.
  ///
  /// - Parameters:
  ///   - kernel: what the host's kernel calls itself.
  ///   - hasDevice: whether there is a `/dev/kvm`.
  /// - Returns: nil for a system that mvm does not know.
  public init?(kernel: KernelName, hasDevice: Bool) {
    switch kernel.system {
    case "Darwin": self = .macOS
    case "Windows", "Windows_NT": self = .windows
    case "Linux" where kernel.isWSL2: self = .wsl2(hasKVM: hasDevice)
    case "Linux": self = hasDevice ? .linuxWithKVM : .linuxWithoutKVM
    default: return nil
    }
  }

  /// The platform of the running host, found out once.
  public static let current: Platform? = {
    let host = LocalHost(environment: { _ in nil })
    return Platform(kernel: host.kernel, hasDevice: host.exists(KVMProbe.path))
  }()

  /// Whether Firecracker needs a Linux VM of Lima around it.
  public var needsLima: Bool {
    switch self {
    case .macOS, .linuxWithoutKVM: true
    case .wsl2(let hasKVM): !hasKVM
    case .linuxWithKVM, .windows: false
    }
  }

  /// Whether there is a KVM device.
  public var hasKVM: Bool {
    switch self {
    case .linuxWithKVM: true
    case .wsl2(let hasKVM): hasKVM
    case .macOS, .linuxWithoutKVM, .windows: false
    }
  }

  /// Whether microvm.nix's runner scripts run here, without a VM around them.
  public var supportsNativeRunner: Bool { hasKVM }

  /// The name that mvm shows.
  public var description: String {
    switch self {
    case .macOS: "macOS"
    case .linuxWithKVM: "Linux (native KVM)"
    case .linuxWithoutKVM: "Linux (no KVM)"
    case .wsl2: "WSL2"
    case .windows: "Windows"
    }
  }
}
