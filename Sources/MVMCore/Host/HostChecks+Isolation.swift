extension HostChecks {
  var pageMerging: HostCheck {
    onLinux(.ksmOff) {
      let path = "/sys/kernel/mm/ksm/run"
      guard let run = host.firstLine(path) else {
        let lacksIt = host.exists("/sys/kernel/mm") && !host.exists(path)
        return lacksIt
          ? HostCheck(.ksmOff, .pass, "the kernel can't merge pages", evidence: "no \(path)")
          : unreadable(.ksmOff, path)
      }
      guard run == "1" else {
        return HostCheck(
          .ksmOff, .pass, "equal pages are not merged", evidence: "\(path): \(quoted(run))")
      }
      return HostCheck(
        .ksmOff, .warn, "equal pages of memory are merged", evidence: "\(path): \(quoted(run))",
        fix: "echo 2 | sudo tee \(path)")
    }
  }

  var swap: HostCheck {
    onLinux(.swapOff) {
      let path = "/proc/swaps"
      guard let text = host.text(path) else {
        let lacksIt = host.exists("/proc/meminfo") && !host.exists(path)
        return lacksIt
          ? HostCheck(.swapOff, .pass, "the kernel has no swap", evidence: "no \(path)")
          : unreadable(.swapOff, path)
      }
      let areas = text.lines.dropFirst().compactMap { $0.words.first }
      guard !areas.isEmpty else {
        return HostCheck(.swapOff, .pass, "there is no swap", evidence: "\(path) is empty")
      }
      return HostCheck(
        .swapOff, .warn, "guests' memory may be swapped out",
        evidence: "\(path) has \(listed(areas.prefix(8).map(quoted), "and"))",
        fix: "sudo swapoff -a")
    }
  }

  var threads: HostCheck {
    onLinux(.smtOff) {
      let path = "/sys/devices/system/cpu/smt/active"
      guard let active = host.firstLine(path) else { return unreadable(.smtOff, path) }
      guard active == "1" else {
        return HostCheck(
          .smtOff, .pass, "no two threads share a core", evidence: "\(path): \(quoted(active))")
      }
      return HostCheck(
        .smtOff, .warn, "two threads share a core", evidence: "\(path): \(quoted(active))",
        fix: "echo off | sudo tee /sys/devices/system/cpu/smt/control")
    }
  }

  var mitigations: HostCheck {
    onLinux(.mitigations) {
      let path = "/sys/devices/system/cpu/vulnerabilities"
      guard let names = try? host.names(in: path), !names.isEmpty else {
        return HostCheck(.mitigations, .skip, "\(path) can't be read")
      }
      let open = names.filter { name in
        host.firstLine("\(path)/\(name)")?.utf8.starts(with: "Vulnerable".utf8) == true
      }
      guard !open.isEmpty else {
        return HostCheck(
          .mitigations, .pass, "no vulnerability of the CPU is open",
          evidence: "\(path) has \(names.count) files, none says Vulnerable")
      }
      return HostCheck(
        .mitigations, .warn,
        "the CPU is vulnerable to \(listed(open.prefix(16).map(quoted), "and"))",
        evidence: "\(path) says Vulnerable",
        fix: "update the CPU's microcode and the kernel, and boot without mitigations=off")
    }
  }

  var hugePages: HostCheck {
    onLinux(.hugepages) {
      let path = "/proc/meminfo"
      guard let text = host.text(path) else { return unreadable(.hugepages, path) }
      func value(_ key: String) -> UInt64? {
        text.lines.first { $0.utf8.starts(with: (key + ":").utf8) }?.words.dropFirst().first
          .flatMap { UInt64($0) }
      }
      guard let total = value("HugePages_Total") else {
        return HostCheck(.hugepages, .note, "the kernel has no huge pages")
      }
      let free = value("HugePages_Free") ?? 0
      let size = value("Hugepagesize") ?? 0
      let evidence = "\(path): \(total) of \(size) KiB, \(free) free"
      return total > 0
        ? HostCheck(.hugepages, .pass, "huge pages are reserved", evidence: evidence)
        : HostCheck(
          .hugepages, .note, "no huge pages are reserved", evidence: evidence,
          fix: "sudo sysctl vm.nr_hugepages=1024")
    }
  }

  var pageFaults: HostCheck {
    onLinux(.userfaultfd) {
      let path = "/proc/sys/vm/unprivileged_userfaultfd"
      if host.exists("/dev/userfaultfd") {
        return HostCheck(.userfaultfd, .pass, "there is /dev/userfaultfd")
      }
      guard let value = host.firstLine(path) else {
        if host.origin == .directory { return noNode(.userfaultfd, "/dev/userfaultfd") }
        return HostCheck(
          .userfaultfd, .note, "the kernel has no userfaultfd",
          evidence: "neither /dev/userfaultfd nor \(path)")
      }
      return value == "1"
        ? HostCheck(
          .userfaultfd, .pass, "every user may use userfaultfd", evidence: "\(path) is 1")
        : HostCheck(
          .userfaultfd, .note, "only root may use userfaultfd",
          evidence: "\(path): \(quoted(value))",
          fix: "sudo sysctl vm.unprivileged_userfaultfd=1")
    }
  }
}
