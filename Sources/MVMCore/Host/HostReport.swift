/// Whether a host can run Firecracker, why not, and how to fix it.
///
/// ```swift
/// let report = HostReport(of: LocalHost(environment: { _ in nil }))
/// if report.kvm.verdict != .usable { print(report.kvm.fix ?? report.kvm.evidence) }
/// ```
///
/// Making one changes nothing on the host, loads no module and needs no root.
public struct HostReport: Sendable {
  /// What all checks come to.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Nothing is in the way of Firecracker.
    case ready
    /// Something that Firecracker needs is missing.
    case notReady = "not-ready"
    /// Something that it needs could not be looked at.
    case undecided
  }

  /// Where the report comes from.
  public let origin: HostOrigin
  public let kernel: KernelName
  /// mvm's name for the host; nil for a directory whose devices can't be looked at.
  public let platform: Platform?
  /// Whether this is a VM.
  public let virtualization: Virtualization
  /// The container this runs in, if it is one.
  public let container: String?
  public let kvm: KVMProbe
  public let mvm: MVMView
  /// What was looked at, always all of it and in the same order.
  public let checks: [HostCheck]

  /// Looks at a host.
  ///
  /// - Parameters:
  ///   - host: where to look.
  ///   - createsVM: whether KVM is asked for a VM, which is closed at once.
  public init(of host: any HostSystem, createsVM: Bool = true) {
    let facts = HostFacts(of: host)
    kvm = KVMProbe(facts, createsVM: createsVM)
    mvm = MVMView(of: host)
    origin = host.origin
    kernel = facts.kernel
    let isKnown = host.origin != .directory || kvm.verdict != nil
    platform = isKnown ? Platform(of: host) : nil
    virtualization = facts.virtualization.result
    container = facts.container
    checks = HostChecks(facts: facts, kvm: kvm, mvm: mvm).all
  }

  /// What the checks come to: those that fail, then the essential ones that were not made.
  public var verdict: Verdict {
    if checks.contains(where: { $0.status == .fail }) { return .notReady }
    return checks.contains { $0.id.isEssential && $0.status == .skip } ? .undecided : .ready
  }

  /// Whether Firecracker needs a Linux VM of Lima around it; nil where that is not known: on WSL2
  /// without KVM it depends on Docker's daemon, and only that of the running host can be asked.
  public var needsLima: Bool? {
    if platform == .wsl2(hasKVM: false), origin != .running { return nil }
    return platform?.needsLima(
      hasAppleContainers: kernel.hasAppleContainers, hasDocker: Platform.hasDocker)
  }

  /// Whether a check found what it is named for; nil where it could not be made.
  public func meets(_ id: HostCheck.ID) -> Bool? {
    guard let check = checks.first(where: { $0.id == id }), check.status != .skip else {
      return nil
    }
    return check.status == .pass
  }
}
