/// The kind of host, in mvm's terms: what it has to do to run Firecracker here.
public enum Platform: Hashable, Sendable, CustomStringConvertible {
  /// macOS, where Firecracker runs in a Linux VM of Lima.
  case macOS
  /// Linux with a KVM device.
  case linuxWithKVM
  /// Linux without one, and every operating system that mvm does not know.
  case linuxWithoutKVM
  /// The Windows Subsystem for Linux, which has KVM when Windows passes it on. mvm calls version 1
  /// WSL2 too.
  case wsl2(hasKVM: Bool)
  /// Windows itself.
  case windows

  /// The platform of a host, by mvm's rule: WSL2 if `/proc/version`, in lower case, contains
  /// `microsoft` or `wsl`. The existence of `/dev/kvm` decides about KVM, not whether it works:
  /// that is what `KVMProbe` is for.
  ///
  /// - Parameters:
  ///   - system: what `uname` calls the operating system, `Linux` or `Darwin`.
  ///   - version: the text of `/proc/version`; empty where there is none.
  ///   - hasDevice: whether there is a `/dev/kvm`.
  public init(system: String, version: String, hasDevice: Bool) {
    switch system {
    case "Darwin": self = .macOS
    case "Windows", "Windows_NT": self = .windows
    case "Linux" where Self.isWSL(version): self = .wsl2(hasKVM: hasDevice)
    case "Linux" where hasDevice: self = .linuxWithKVM
    default: self = .linuxWithoutKVM
    }
  }

  /// The platform of a host, by its `/proc/version` and `/dev/kvm`.
  public init(of host: any HostSystem) {
    self.init(
      system: host.kernel.system, version: host.text("/proc/version") ?? "",
      hasDevice: host.exists(KVMProbe.path))
  }

  /// The platform of the running host, found out once.
  public static let current = Platform(of: LocalHost())

  private static func isWSL(_ version: String) -> Bool {
    let bytes = version.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.holds("microsoft") || text.holds("wsl")
  }

  /// Whether there is a KVM device.
  public var hasKVM: Bool {
    switch self {
    case .linuxWithKVM: true
    case .wsl2(let hasKVM): hasKVM
    case .macOS, .linuxWithoutKVM, .windows: false
    }
  }

  /// Whether this is WSL, with KVM or without.
  public var isWSL: Bool {
    if case .wsl2 = self { true } else { false }
  }

  /// Whether this is Windows itself, for which there is no build of this library.
  public var isWindows: Bool { self == .windows }

  /// Whether microvm.nix's runner scripts run here, without a VM around them.
  public var supportsNativeRunner: Bool { hasKVM }

  /// The name that mvm shows.
  public var description: String {
    switch self {
    case .macOS: "macOS"
    case .linuxWithKVM: "Linux (native KVM)"
    case .linuxWithoutKVM: "Linux (no KVM)"
    case .wsl2(hasKVM: true): "WSL2 (KVM available)"
    case .wsl2(hasKVM: false): "WSL2"
    case .windows: "Windows"
    }
  }
}
