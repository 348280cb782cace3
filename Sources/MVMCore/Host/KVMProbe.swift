/// Whether KVM can be used here, as the device itself says, and why not.
///
/// CPU flags, modules and groups only explain: under paravirtualized nested KVM the flags are
/// missing though the device works, and a device node may be there though it does not.
public struct KVMProbe: Hashable, Sendable {
  /// What the device's answers come to.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Firecracker can run.
    case usable
    /// There is a device, but this process may not use it.
    case noAccess = "no-access"
    /// There is a device, but it does not do what Firecracker requires.
    case broken
    /// There is no device.
    case absent
    /// The system can't have one.
    case unsupportedOS = "unsupported-os"
  }

  /// The path of KVM's device.
  public static let path = "/dev/kvm"
  /// The numbers of KVM's device.
  public static let number = DeviceNumber(10, 232)
  /// The version of KVM's API that Firecracker requires.
  public static let apiVersion = 12

  /// The answer; nil where the device could not be asked.
  public internal(set) var verdict: Verdict?
  /// Why it is not usable; nil when it is, or where it could not be asked.
  public internal(set) var cause: KVMCause?
  /// What the verdict comes from, in words.
  public internal(set) var evidence = ""
  /// How to fix it.
  public internal(set) var fix: String?
  /// What is at the device's path.
  public internal(set) var device: FileFacts?
  /// The version of KVM's API.
  public internal(set) var version: Int?
  /// The names of the capabilities required that KVM has.
  public internal(set) var capabilities: [String] = []
  /// The names of those that it lacks.
  public internal(set) var missing: [String] = []
  /// Whether a VM was made; nil when that was not tried.
  public internal(set) var madeVM: Bool?

  /// Asks a host's device.
  ///
  /// - Parameters:
  ///   - host: where to look.
  ///   - createsVM: whether to make a VM, which is closed at once.
  public init(of host: any HostSystem, createsVM: Bool = true) {
    self.init(HostFacts(of: host), createsVM: createsVM)
  }

  init(_ facts: HostFacts, createsVM: Bool) {
    guard facts.kernel.system == "Linux" else {
      fail(.unsupportedOS, .unsupportedOS, "the system is \(facts.kernel.system)")
      return
    }
    do {
      device = try facts.host.facts(of: Self.path)
    } catch {
      refuse(statError: error, facts)
      return
    }
    guard let device, device.kind == .character, device.device == Self.number else {
      refuseNode(facts)
      return
    }
    switch facts.hasDevice(Self.number.minor) {
    case true: open(device, facts, createsVM: createsVM)
    case false: explainAbsence(facts, "the node is there, but /proc/misc does not list kvm")
    default:
      evidence =
        "the node is there, but whether its driver is loaded can't be seen without "
        + "/proc/misc; opening it could load a module"
    }
  }

  /// Records why KVM can't be used.
  mutating func fail(
    _ verdict: Verdict, _ cause: KVMCause, _ evidence: String, fix: String? = nil
  ) {
    self.verdict = verdict
    self.cause = cause
    self.evidence = evidence
    self.fix = fix ?? cause.fix
  }

  private mutating func refuse(statError error: Errno, _ facts: HostFacts) {
    if error.isAbsence {
      explainAbsence(facts, "there is no \(Self.path)")
    } else {
      fail(.noAccess, .permission, "looking at \(Self.path) gave \(error)")
    }
  }

  private mutating func refuseNode(_ facts: HostFacts) {
    guard let device else { return }
    let found = device.device.map { "the \(device.kind.rawValue) device \($0)" }
    fail(
      .broken, .wrongDevice,
      "\(Self.path) is \(found ?? "a \(device.kind.rawValue)"), not the character device 10:232",
      fix: facts.container.map { _ in KVMCause.notPassed.fix } ?? nil)
  }
}

extension KVMProbe {
  private mutating func open(_ node: FileFacts, _ facts: HostFacts, createsVM: Bool) {
    let opened: any HostDevice
    do {
      opened = try facts.host.openDevice(Self.path)
    } catch {
      switch error {
      case .accessDenied: explainPermission(node, facts)
      case .notFound, .noDevice, .noAddress:
        explainAbsence(facts, "opening \(Self.path) gave \(error)")
      default: refuse(error, "opening \(Self.path)")
      }
      return
    }
    do {
      try ask(opened, facts, createsVM: createsVM)
    } catch {
      refuse(error.error, error.call)
    }
  }

  /// A question to the device that failed.
  private struct FailedCall: Error {
    let call: String
    let error: Errno
  }

  private func answer(
    _ device: any HostDevice, _ request: KVMRequest, _ call: String
  ) throws(FailedCall) -> Int {
    do {
      return try device.ask(request)
    } catch {
      throw FailedCall(call: call, error: error)
    }
  }

  private mutating func ask(
    _ device: any HostDevice, _ facts: HostFacts, createsVM: Bool
  ) throws(FailedCall) {
    let version = try answer(device, .apiVersion, "KVM_GET_API_VERSION")
    self.version = version
    guard version == Self.apiVersion else {
      return fail(.broken, .oldAPI, "KVM_GET_API_VERSION gave \(version), not 12")
    }
    let architecture = facts.kernel.architecture ?? "unknown"
    guard let required = KVMCapability.required(on: architecture) else {
      return fail(.broken, .unsupportedCPU, "the architecture is \(quoted(architecture))")
    }
    for capability in required {
      let call = "KVM_CHECK_EXTENSION \(capability.name)"
      let has = try answer(device, .capability(capability.number), call) > 0
      if has { capabilities.append(capability.name) } else { missing.append(capability.name) }
    }
    guard missing.isEmpty else {
      let names = missing.map { "KVM_CAP_" + $0 }
      return fail(.broken, .capabilityMissing, "KVM does not have \(listed(names, "and"))")
    }
    evidence = "API version 12, all \(required.count) capabilities that Firecracker requires"
    if createsVM {
      madeVM = false
      _ = try answer(device, .createVM, "KVM_CREATE_VM")
      madeVM = true
      evidence += ", a VM could be made"
    }
    verdict = .usable
  }

  /// Finds the cause of an error of the device itself.
  private mutating func refuse(_ error: Errno, _ call: String) {
    let evidence = "\(call) gave \(error)"
    switch error {
    case .notPermitted, .accessDenied, .noSystemCall: fail(.noAccess, .blocked, evidence)
    case .busy: fail(.broken, .busy, evidence)
    case .noMemory: fail(.broken, .noMemory, evidence)
    default: fail(.broken, .notAnswering, evidence)
    }
  }
}
