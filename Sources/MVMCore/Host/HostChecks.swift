/// The checks of a host, each a function from what is known to what is found.
struct HostChecks {
  let facts: HostFacts
  let kvm: KVMProbe
  let mvm: MVMView
  var host: any HostSystem { facts.host }

  /// All checks, in the order of their IDs' declaration.
  var all: [HostCheck] { HostCheck.ID.allCases.map(check) }

  private func check(_ id: HostCheck.ID) -> HostCheck {
    switch id {
    case .kvm: kvmCheck
    case .tun: tun
    case .cgroup2: controlGroups
    case .kernel: kernel
    case .ksmOff: pageMerging
    case .swapOff: swap
    case .smtOff: threads
    case .mitigations: mitigations
    case .hugepages: hugePages
    case .userfaultfd: pageFaults
    case .nested: nested
    case .pageTables: pageTables
    case .openFiles: openFiles
    case .container: container
    case .hypervisor: hypervisor
    case .firecracker: program("firecracker", .firecracker)
    case .jailer: program("jailer", .jailer)
    case .vhostVsock: vhostVsock
    case .trustedKeys: trustedKeys
    case .hostd: hostd
    }
  }

  /// The check of something of Linux that is elsewhere not looked for.
  func onLinux(_ id: HostCheck.ID, _ check: () -> HostCheck) -> HostCheck {
    guard facts.kernel.system == "Linux" else {
      return HostCheck(id, .skip, "only Linux has this, not \(facts.kernel.system)")
    }
    return check()
  }

  /// A check that could not be made because a file can't be read.
  func unreadable(_ id: HostCheck.ID, _ path: String) -> HostCheck {
    let reason = readingError(path).map { ": \($0)" } ?? ""
    return HostCheck(id, .skip, "\(path) can't be read\(reason)")
  }

  /// A check that could not be made because a file has none of the answers that the kernel gives:
  /// nothing is known from it.
  func unanswered(_ id: HostCheck.ID, _ path: String, _ text: String) -> HostCheck {
    let text = text.trimmed
    let found = text.isEmpty ? "is empty" : "has \(quoted(text))"
    return HostCheck(id, .skip, "\(path) \(found), which is none of the kernel's answers")
  }

  private func readingError(_ path: String) -> Errno? {
    do {
      _ = try host.read(path, limit: 1)
      return nil
    } catch {
      return error
    }
  }
}

extension HostChecks {
  private var kvmCheck: HostCheck {
    switch kvm.verdict {
    case .usable: HostCheck(.kvm, .pass, "KVM is usable", evidence: kvm.evidence)
    case .some(let verdict):
      HostCheck(
        .kvm, .fail, "KVM is not usable (\(verdict.rawValue)): \(causeText)",
        evidence: kvm.evidence, fix: kvm.fix)
    case nil: HostCheck(.kvm, .skip, "the device was not asked", evidence: kvm.evidence)
    }
  }

  /// The cause's sentence as a part of another: without its full stop and its capital.
  private var causeText: String {
    guard let cause = kvm.cause else { return "no cause is known" }
    var text = Array(cause.summary.utf8.dropLast())
    let isWord = text.count > 1 && !(0x41...0x5A).contains(text[1])
    if isWord, (0x41...0x5A).contains(text[0]) { text[0] |= 0x20 }
    return "\(String(decoding: text, as: UTF8.self)) [\(cause.rawValue)]"
  }

  private var tun: HostCheck {
    onLinux(.tun) {
      let path = Self.tunPath
      let isLoaded = facts.hasDevice(200)
      guard let node = try? host.facts(of: path) else {
        if host.origin == .directory { return noNode(.tun, path) }
        return HostCheck(
          .tun, .fail, "there is no \(path)",
          evidence: isLoaded.map { "/proc/misc \($0 ? "lists" : "does not list") tun" }
            ?? "/proc/misc can't be read",
          fix: isLoaded == true ? makingTun : loadingTun)
      }
      guard node.kind == .character, node.device == DeviceNumber(10, 200) else {
        let number = node.device.map { " \($0)" } ?? ""
        return HostCheck(
          .tun, .fail, "\(path) is not the character device 10:200",
          evidence: "it is: \(node.kind.rawValue)\(number)",
          fix: isContained ? makingTun : "sudo rm -d \(path) && \(makingTun)")
      }
      switch isLoaded {
      case true: return openTun(path, node)
      case false:
        return HostCheck(
          .tun, .fail, "the driver of \(path) is not loaded",
          evidence: "/proc/misc does not list tun", fix: loadingTun)
      default:
        return HostCheck(
          .tun, .skip, "whether the driver of \(path) is loaded can't be seen without /proc/misc")
      }
    }
  }

  private static let tunPath = "/dev/net/tun"

  private var isContained: Bool { facts.container != nil }

  /// How the device comes here. A container gets it from outside: a node that it makes itself is
  /// refused by its device list.
  private var makingTun: String {
    isContained
      ? "start the container with --device \(Self.tunPath)"
      : "sudo mkdir -p /dev/net && sudo mknod -m 666 \(Self.tunPath) c 10 200"
  }

  private var loadingTun: String {
    isContained
      ? "on the container's host: sudo modprobe tun; then \(makingTun)" : "sudo modprobe tun"
  }

  private func openTun(_ path: String, _ node: FileFacts) -> HostCheck {
    do {
      _ = try host.openDevice(path)
      return HostCheck(
        .tun, .pass, "\(path) can be opened",
        evidence: "character device 10:200, mode \(node.modeText)")
    } catch {
      let isBlocked = error == .notPermitted
      return HostCheck(
        .tun, .fail, "\(path) can't be opened: \(error)",
        evidence: "mode \(node.modeText), owner \(facts.user(node.owner)), "
          + "group \(facts.group(node.group))",
        fix: isBlocked
          ? "allow the device c 10:200 rw; in a container: --device \(path)"
          : "sudo setfacl -m u:\"$USER\":rw \(path)")
    }
  }

  func noNode(_ id: HostCheck.ID, _ path: String) -> HostCheck {
    HostCheck(id, .skip, "there is no \(path) below the root directory: devices are not in images")
  }

  private var vhostVsock: HostCheck {
    onLinux(.vhostVsock) {
      let path = "/dev/vhost-vsock"
      if host.exists(path) { return HostCheck(.vhostVsock, .note, "there is \(path)") }
      if host.origin == .directory { return noNode(.vhostVsock, path) }
      return HostCheck(.vhostVsock, .note, "there is no \(path); Firecracker does not need it")
    }
  }
}
