// What explains that a device is not there or may not be opened.

extension KVMProbe {
  /// Finds why there is no device.
  mutating func explainAbsence(_ facts: HostFacts, _ seen: String) {
    if device == nil, facts.host.origin == .directory {
      evidence = "\(seen) below the root directory: devices are not in images"
      return
    }
    if device == nil, facts.hasDevice(Self.number.minor) == true {
      return fail(.absent, .notPassed, "\(seen), but /proc/misc lists kvm", fix: passing(facts))
    }
    let cpu = facts.cpu
    if facts.kernel.isWSL2, cpu.canVirtualise != true {
      return fail(.absent, .wsl2NestedOff, "\(seen); the kernel is WSL2's, \(cpu.evidence)")
    }
    switch cpu.canVirtualise {
    case true where hasLoneModule(facts):
      fail(
        .absent, .firmwareOff,
        "\(seen); \(cpu.evidence), and of KVM's modules only kvm is loaded")
    case true: fail(.absent, .moduleNotLoaded, "\(seen); \(cpu.evidence)", fix: loading(cpu))
    case false where facts.hypervisor != nil || cpu.hasHypervisor:
      fail(.absent, .nestedOff, "\(seen); \(cpu.evidence)\(below(facts))")
    case false: fail(.absent, .firmwareOff, "\(seen); \(cpu.evidence), and this is no VM")
    default: explainUnknownCPU(facts, seen)
    }
  }

  /// Without CPU flags, as on aarch64, whether this is a VM decides.
  private mutating func explainUnknownCPU(_ facts: HostFacts, _ seen: String) {
    if facts.hypervisor != nil {
      fail(.absent, .nestedOff, "\(seen)\(below(facts))")
    } else if facts.kernel.architecture == "aarch64" {
      fail(.absent, .firmwareOff, "\(seen); the kernel was not started in hypervisor mode")
    } else {
      verdict = .absent
      evidence = "\(seen); /proc/cpuinfo can't be read or has no flags"
    }
  }

  private func below(_ facts: HostFacts) -> String {
    facts.hypervisor.map { "; the hypervisor is \(quoted($0))" } ?? ""
  }

  /// Whether the module for all CPUs is there without the one for this CPU.
  private func hasLoneModule(_ facts: HostFacts) -> Bool {
    facts.host.exists("/sys/module/kvm")
      && !facts.host.exists("/sys/module/kvm_intel") && !facts.host.exists("/sys/module/kvm_amd")
  }

  private func loading(_ cpu: CPUFacts) -> String {
    cpu.isIntel ? "sudo modprobe kvm_intel" : "sudo modprobe kvm_amd"
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
    let group = facts.groupName(node.group)
    let seen =
      "\(Self.path) is mode \(node.modeText), owner \(facts.userName(node.owner)), "
      + "group \(group)"
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
    let user = facts.userName(identity.user)
    let helps = (node.mode >> 3) & 6 == 6 && node.group != 0
    if helps, facts.isMember(identity.user, of: node.group) {
      return fail(
        .noAccess, .groupNotActive,
        "\(seen); /etc/group has \(user) in the group, but this login is not in it",
        fix: "log out and in again, or: newgrp \(group)")
    }
    let why = helps ? "\(user) is not in the group" : "\(user) may not read and write it"
    fail(
      .noAccess, .permission, "\(seen); \(why)",
      fix: helps ? "sudo usermod -aG \(group) \"$USER\", then log out and in again" : nil)
  }
}
