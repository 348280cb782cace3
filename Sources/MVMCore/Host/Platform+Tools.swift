// What the running host offers besides KVM, each found out once.

extension Platform {
  /// Whether Apple containers are available: on macOS 26 or later with an ARM CPU.
  public static let hasAppleContainers = LocalHost().kernel.hasAppleContainers

  /// Whether `docker version` reaches a daemon within ten seconds.
  public static let hasDocker = answers("docker version", by: HostShell(timeout: patience))

  /// Whether `nix --version` succeeds, or Nix is where its installers and NixOS put it.
  public static let hasHostNix = hasNix(on: LocalHost(), by: HostShell(timeout: patience))

  /// Whether Firecracker needs a Linux VM of Lima around it, on the running host.
  public var needsLima: Bool {
    needsLima(hasAppleContainers: Self.hasAppleContainers, hasDocker: Self.hasDocker)
  }

  /// Whether Firecracker needs a Linux VM of Lima around it.
  ///
  /// - Parameters:
  ///   - hasAppleContainers: whether Apple containers are available; it matters on macOS alone.
  ///   - hasDocker: whether a daemon of Docker's answers; it matters on WSL2 without KVM alone.
  public func needsLima(
    hasAppleContainers: @autoclosure () -> Bool, hasDocker: @autoclosure () -> Bool
  ) -> Bool {
    switch self {
    case .macOS: !hasAppleContainers()
    case .linuxWithoutKVM: true
    case .wsl2(hasKVM: false): !hasDocker()
    case .wsl2, .linuxWithKVM, .windows: false
    }
  }

  /// How long a program may take to answer: a daemon that hangs is none.
  private static let patience: Duration = .seconds(10)

  /// Whether a command ends with status 0.
  static func answers(_ command: String, by shell: some LinuxEnvironment) -> Bool {
    (try? shell.run("\(command) >/dev/null 2>&1")) != nil
  }

  static func hasNix(on host: some HostSystem, by shell: some LinuxEnvironment) -> Bool {
    let paths = ["/nix/var/nix/profiles/default/bin/nix", "/run/current-system/sw/bin/nix"]
    return paths.contains { host.exists($0) } || answers("nix --version", by: shell)
  }
}

extension KernelName {
  /// Whether this is macOS 26 or later with an ARM CPU. Its kernel is Darwin 25.
  var hasAppleContainers: Bool {
    guard system == "Darwin", architecture == "aarch64" else { return false }
    let digits = (release ?? "").utf8.prefix { (0x30...0x39).contains($0) }
    return (Int(String(decoding: digits, as: UTF8.self)) ?? 0) >= 25
  }
}
