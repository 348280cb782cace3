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
      guard ["0", "1", "2"].contains(run) else { return unanswered(.ksmOff, path, run) }
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
      guard text.utf8.starts(with: "Filename".utf8) else {
        return unanswered(.swapOff, path, text)
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
      guard ["0", "1"].contains(active) else { return unanswered(.smtOff, path, active) }
      guard active == "1" else {
        return HostCheck(
          .smtOff, .pass, "no two threads share a core", evidence: "\(path): \(quoted(active))")
      }
      return HostCheck(
        .smtOff, .warn, "two threads share a core", evidence: "\(path): \(quoted(active))",
        fix: "echo off | sudo tee /sys/devices/system/cpu/smt/control")
    }
  }

  /// A line may name what is open anywhere: `KVM: Vulnerable`, `Mitigation: …; SMT vulnerable`.
  var mitigations: HostCheck {
    onLinux(.mitigations) {
      let path = "/sys/devices/system/cpu/vulnerabilities"
      guard let names = try? host.names(in: path), !names.isEmpty else {
        return HostCheck(.mitigations, .skip, "\(path) can't be read")
      }
      let texts: [(name: String, text: String?)] = names.map {
        ($0, host.text("\(path)/\($0)", limit: Self.answerLimit))
      }
      let open = texts.filter { $0.text?.holds("ulnerable") == true }
      guard open.isEmpty else {
        let shown = open.prefix(16)
        return HostCheck(
          .mitigations, .warn,
          "the CPU is vulnerable to \(listed(shown.map { quoted($0.name) }, "and"))",
          evidence: "\(path): "
            + shown.map { "\($0.name): \(quoted(Self.vulnerable(in: $0.text ?? "")))" }
            .joined(separator: ", "),
          fix: "update the CPU's microcode and the kernel, and boot without mitigations=off")
      }
      if let (name, text) = texts.first(where: { !Self.isAnswer($0.text) }) {
        guard let text else { return unreadable(.mitigations, "\(path)/\(name)") }
        return unanswered(.mitigations, "\(path)/\(name)", text)
      }
      return HostCheck(
        .mitigations, .pass, "the kernel names no vulnerability of the CPU that is open",
        evidence: "\(path) has \(names.count) \(names.count == 1 ? "file" : "files"), "
          + "none with the word vulnerable")
    }
  }

  /// What the kernel's lines begin with (drivers/base/cpu.c, arch/x86/kernel/cpu/bugs.c and the
  /// like of other architectures).
  private static let answers = [
    "Not affected", "Mitigation: ", "Vulnerable", "Processor vulnerable", "KVM: ", "Unknown",
  ]

  /// No file of sysfs is larger than a page.
  private static let answerLimit = 4096

  /// Whether a file's text is what the kernel writes, and whole.
  private static func isAnswer(_ text: String?) -> Bool {
    guard let text, text.utf8.count < answerLimit else { return false }
    let lines = text.lines
    return !lines.isEmpty
      && lines.allSatisfy { line in
        answers.contains { line.utf8.starts(with: $0.utf8) }
      }
  }

  /// The parts of a line, which semicolons separate, that say vulnerable.
  private static func vulnerable(in text: String) -> String {
    text.split(on: UInt8(ascii: ";")).filter { $0.holds("ulnerable") }.map(\.trimmed)
      .joined(separator: "; ")
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
      guard ["0", "1"].contains(value) else { return unanswered(.userfaultfd, path, value) }
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
