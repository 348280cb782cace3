extension HostChecks {
  /// The releases of Linux that Firecracker is tested on.
  private static let supportedKernels = [(5, 10), (6, 1), (6, 18)]

  var kernel: HostCheck {
    onLinux(.kernel) {
      guard let release = facts.kernel.release else {
        return HostCheck(.kernel, .skip, "the kernel's release is not known")
      }
      let fix = "boot a kernel of Firecracker's: 5.10, 6.1 or 6.18"
      let numbers = release.utf8.split(separator: UInt8(ascii: ".")).prefix(2).map { part in
        Int(String(decoding: part.prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
      }
      guard numbers.count == 2, let major = numbers[0], let minor = numbers[1] else {
        return HostCheck(.kernel, .warn, "the release \(quoted(release)) has no version", fix: fix)
      }
      let name = "\(major).\(minor)"
      if Self.supportedKernels.contains(where: { $0 == (major, minor) }) {
        return HostCheck(
          .kernel, .pass, "Firecracker supports Linux \(name)", evidence: quoted(release))
      }
      guard (major, minor) >= (5, 10) else {
        return HostCheck(
          .kernel, .fail, "Linux \(name) is older than 5.10, the oldest Firecracker supports",
          evidence: quoted(release), fix: fix)
      }
      return HostCheck(
        .kernel, .warn, "Firecracker is not tested on Linux \(name)", evidence: quoted(release),
        fix: fix)
    }
  }

  var openFiles: HostCheck {
    guard let limit = host.openFileLimit else {
      return HostCheck(.openFiles, .skip, "the limit of another root's processes is not known")
    }
    let evidence = "RLIMIT_NOFILE is \(limit)"
    return limit > 1024
      ? HostCheck(.openFiles, .pass, "a process may open enough files", evidence: evidence)
      : HostCheck(
        .openFiles, .warn, "a process may open \(limit) files only", evidence: evidence,
        fix: "ulimit -n 65536, or LimitNOFILE=65536 in the service")
  }

  var nested: HostCheck {
    onLinux(.nested) {
      guard let (path, isOn) = parameter("nested", "nested") else {
        return HostCheck(.nested, .skip, "no KVM module reports nested virtualization")
      }
      return isOn
        ? HostCheck(.nested, .pass, "guests can have VMs of their own", evidence: "\(path) is on")
        : HostCheck(.nested, .note, "guests can't have VMs", evidence: "\(path) is off")
    }
  }

  var pageTables: HostCheck {
    onLinux(.pageTables) {
      guard let (path, isOn) = parameter("ept", "npt") else {
        return HostCheck(.pageTables, .skip, "no KVM module reports EPT or NPT")
      }
      guard !isOn else {
        return HostCheck(
          .pageTables, .pass, "the CPU translates guests' addresses", evidence: "\(path) is on")
      }
      let module = facts.cpu.isIntel ? "kvm_intel ept=1" : "kvm_amd npt=1"
      return HostCheck(
        .pageTables, .warn, "the kernel keeps shadow page tables", evidence: "\(path) is off",
        fix: "echo options \(module) | sudo tee /etc/modprobe.d/kvm.conf, then boot again")
    }
  }

  /// Whether a parameter of the CPU's module of KVM is on, and where that is.
  private func parameter(_ intel: String, _ amd: String) -> (path: String, isOn: Bool)? {
    for path in [
      "/sys/module/kvm_intel/parameters/" + intel, "/sys/module/kvm_amd/parameters/" + amd,
    ] {
      if let value = host.firstLine(path), ["Y", "N", "0", "1"].contains(value) {
        return (path, value == "Y" || value == "1")
      }
    }
    return nil
  }

  var container: HostCheck {
    if let name = facts.container {
      return HostCheck(.container, .note, "this is a container: \(quoted(name))")
    }
    return host.origin == .directory
      ? HostCheck(.container, .skip, "unknown from files alone")
      : HostCheck(.container, .pass, "nothing shows that this is a container")
  }

  var hypervisor: HostCheck {
    let signs = facts.virtualization
    switch signs.result {
    case .machine(let name):
      let known = name.map { ": \(quoted($0))" } ?? ""
      return HostCheck(.hypervisor, .note, "this is a VM\(known)", evidence: signs.evidence)
    case _ where host.origin == .directory:
      return HostCheck(.hypervisor, .skip, "unknown from files alone")
    case .none:
      return HostCheck(.hypervisor, .pass, "no hypervisor shows itself", evidence: signs.evidence)
    case .unknown:
      return HostCheck(
        .hypervisor, .skip, "whether this is a VM is not known", evidence: signs.evidence)
    }
  }
}
