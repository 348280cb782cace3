/// Whether a host can run Firecracker, why not, and how to mend it.
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
    /// Nothing stands in the way of Firecracker.
    case ready
    /// Something that Firecracker needs is missing.
    case notReady = "not-ready"
    /// Something that it needs could not be looked at.
    case undecided
  }

  /// Where the report comes from.
  public let origin: HostOrigin
  public let kernel: KernelName
  /// mvm's name for the host; nil where mvm has none or it can't be told.
  public let platform: Platform?
  /// The hypervisor below, if one shows itself; `unknown` when it has no name.
  public let hypervisor: String?
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
    platform = isKnown ? Platform(kernel: facts.kernel, hasDevice: kvm.device != nil) : nil
    hypervisor = facts.hypervisor
    container = facts.container
    checks = HostChecks(facts: facts, kvm: kvm, mvm: mvm).all
  }

  /// What the checks come to: those that fail, then the essential ones that were not made.
  public var verdict: Verdict {
    if checks.contains(where: { $0.status == .fail }) { return .notReady }
    return checks.contains { $0.id.isEssential && $0.status == .skip } ? .undecided : .ready
  }

  /// Whether a check found what it is named for; nil where it could not be made.
  public func meets(_ id: HostCheck.ID) -> Bool? {
    guard let check = checks.first(where: { $0.id == id }), check.status != .skip else {
      return nil
    }
    return check.status == .pass
  }
}
