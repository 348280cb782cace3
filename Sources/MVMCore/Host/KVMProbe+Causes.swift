// What explains that a device is not there or may not be opened.

extension KVMProbe {
  /// Finds why there is no device.
  mutating func explainAbsence(_ facts: HostFacts, _ seen: String) {
    if device == nil, facts.host.origin == .directory {
      evidence = "\(seen) below the root directory: devices are not in images"
      return
    }
    if let release = facts.kernel.release, facts.kernel.wslVersion == 1 {
      return fail(.absent, .wsl1, "\(seen); the release \(quoted(release)) is WSL1's")
    }
    switch facts.hasDevice(Self.number.minor) {
    case true where device == nil:
      fail(.absent, .notPassed, "\(seen), but /proc/misc lists kvm", fix: passing(facts))
    case nil: failWithoutCause("\(seen); whether the kernel has KVM can't be seen in /proc/misc")
    default: explainMissingDriver(facts, seen)
    }
  }

  /// Finds why the kernel has no driver for the device.
  private mutating func explainMissingDriver(_ facts: HostFacts, _ seen: String) {
    let cpu = facts.cpu
    let isMachine = facts.virtualization.result.isMachine
    if facts.kernel.wslVersion == 2, cpu.canVirtualize != true {
      return fail(.absent, .wsl2NestedOff, "\(seen); the kernel is WSL2's, \(cpu.evidence)")
    }
    switch (cpu.canVirtualize, isMachine) {
    case (true, false) where hasLoneModule(facts):
      fail(
        .absent, .firmwareOff,
        "\(seen); \(cpu.evidence), and of KVM's modules only kvm is loaded")
    case (true, _):
      fail(.absent, .moduleNotLoaded, "\(seen); \(cpu.evidence)", fix: loading(facts))
    case (false, false):
      fail(.absent, .firmwareOff, "\(seen); \(cpu.evidence), and this is no VM")
    case (_, true):
      let flags = cpu.canVirtualize.map { _ in "; \(cpu.evidence)" } ?? ""
      fail(.absent, .nestedOff, "\(seen)\(flags)\(below(facts))")
    default:
      failWithoutCause(
        "\(seen), and /proc/misc does not list kvm; whether this is a VM is not known: "
          + facts.virtualization.evidence)
    }
  }

  /// Records that there is no device, and nothing that explains it.
  private mutating func failWithoutCause(_ evidence: String) {
    verdict = .absent
    self.evidence = evidence
  }

  private func below(_ facts: HostFacts) -> String {
    let name = facts.virtualization.result.hypervisor.map { ", the hypervisor is \(quoted($0))" }
    return "; \(facts.virtualization.evidence)\(name ?? "")"
  }

  /// Whether the module for all CPUs is there without the one for this CPU.
  private func hasLoneModule(_ facts: HostFacts) -> Bool {
    facts.host.exists("/sys/module/kvm")
      && !facts.host.exists("/sys/module/kvm_intel") && !facts.host.exists("/sys/module/kvm_amd")
  }

  private func loading(_ facts: HostFacts) -> String {
    let command = "sudo modprobe kvm_\(facts.cpu.isIntel ? "intel" : "amd")"
    return facts.container == nil ? command : "on the container's host: \(command)"
  }

  private func passing(_ facts: HostFacts) -> String? {
    facts.container == nil ? "sudo mknod -m 660 /dev/kvm c 10 232" : nil
  }
}

extension KVMProbe {
  /// The number that stands for all users from outside a user namespace (`overflowuid`).
  private static let strangerID: UInt32 = 65534

  /// Finds why the device may not be opened.
  mutating func explainPermission(_ node: FileFacts, _ facts: HostFacts) {
    let seen =
      "\(Self.path) is mode \(node.modeText), owner \(facts.user(node.owner)), "
      + "group \(facts.group(node.group))"
    guard let identity = facts.host.identity else {
      return fail(.noAccess, .permission, "\(seen); opening it gave EACCES")
    }
    guard node.owner != Self.strangerID else {
      return fail(
        .noAccess, .permission, "\(seen): its owner is unknown in this user namespace",
        fix: "as a user who may open it: podman run --device /dev/kvm --group-add keep-groups")
    }
    if node.allows(6, to: identity) {
      return fail(.noAccess, .blocked, "\(seen), which allows it, but opening it gave EACCES")
    }
    let user = facts.user(identity.user)
    let helps = (node.mode >> 3) & 6 == 6 && node.group != 0
    if helps, facts.isMember(identity.user, of: node.group) {
      return fail(
        .noAccess, .groupNotActive,
        "\(seen); /etc/group has \(user) in the group, but this login is not in it",
        fix: "log out and in again"
          + (facts.groupName(node.group).map { ", or: newgrp \($0)" } ?? ""))
    }
    let why = helps ? "\(user) is not in the group" : "\(user) may not read and write it"
    fail(
      .noAccess, .permission, "\(seen); \(why)",
      fix: helps ? joining(node.group, facts) : nil)
  }

  /// How a user comes into a group; nil outside of containers for a group without a name, which
  /// `usermod` does not take.
  private func joining(_ group: UInt32, _ facts: HostFacts) -> String? {
    if facts.container != nil { return "start the container with --group-add \(group)" }
    return facts.groupName(group).map {
      "sudo usermod -aG \($0) \"$USER\", then log out and in again"
    }
  }
}
