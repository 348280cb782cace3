import MVMCore
import Testing

/// Checks that `--require` makes gates of: they pass only if what they are named for is so.
@Suite struct `A gate` {
  private static func check(
    _ id: HostCheck.ID, _ files: [(String, String?)]
  ) throws -> HostCheck {
    var host = try RecordedHost.fixture("usable")
    for (path, text) in files { host.files[path] = text }
    return try #require(HostReport(of: host).checks.first { $0.id == id })
  }

  @Test(arguments: [
    ("Mitigation: PTI", HostCheck.Status.pass), ("Not affected", .pass),
    ("Vulnerable: no microcode", .warn), ("KVM: Vulnerable", .warn),
    ("Processor vulnerable", .warn), ("Mitigation: Clear CPU buffers; SMT vulnerable", .warn),
    ("Mitigation: PTE Inversion; VMX: vulnerable", .warn),
  ])
  func `for mitigations is met if no line says vulnerable anywhere`(
    line: String, status: HostCheck.Status
  ) throws {
    let path = "/sys/devices/system/cpu/vulnerabilities/mds"
    let check = try Self.check(.mitigations, [(path, line + "\n")])
    #expect(check.status == status)
    if status == .warn {
      #expect(check.message == #"the CPU is vulnerable to "mds""#)
      #expect(check.evidence?.contains("ulnerable") == true)
    }
  }

  @Test(arguments: [
    "", "\n", "  \n\n", "yes\n", "0\n", "not vulnerabl\n", "Mitigations: off\n",
    "Not affected\nyes\n", "\u{0}Not affected\n", nil,
    "Mitigation: " + String(repeating: "x", count: 5000) + "; SMT vulnerable\n",
  ])
  func `for mitigations is not met by a file that does not say what the kernel says`(
    text: String?
  ) throws {
    let path = "/sys/devices/system/cpu/vulnerabilities/mds"
    let check = try Self.check(.mitigations, [(path, "Not affected\n"), (path, text)])
    // One that is gone is no entry any more.
    #expect(check.status == (text == nil ? .pass : .skip))
    if text != nil { #expect(check.message.hasPrefix("\(path) ")) }
    let open = path + "2"
    #expect(try Self.check(.mitigations, [(path, text), (open, "Vulnerable\n")]).status == .warn)
  }

  @Test(
    arguments: [
      (.ksmOff, "/sys/kernel/mm/ksm/run"), (.swapOff, "/proc/swaps"),
      (.smtOff, "/sys/devices/system/cpu/smt/active"), (.hugepages, "/proc/meminfo"),
      (.userfaultfd, "/proc/sys/vm/unprivileged_userfaultfd"), (.cgroup2, "/proc/self/mounts"),
      (.nested, "/sys/module/kvm_intel/parameters/nested"),
      (.pageTables, "/sys/module/kvm_intel/parameters/ept"),
    ] as [(HostCheck.ID, String)], ["", "\n", " \n"])
  func `is not met by an empty file, which says nothing`(
    _ source: (id: HostCheck.ID, path: String), text: String
  ) throws {
    let folder = "/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages"
    var host = try RecordedHost.fixture("usable")
    for file in [folder, "/proc/1/mounts", "/proc/mounts"] { host.files[file] = nil }
    host.nodes.removeAll { $0.path == "/dev/userfaultfd" }
    host.files[source.path] = text
    let check = try #require(HostReport(of: host).checks.first { $0.id == source.id })
    #expect(check.status == .skip, "\(check)")
  }

  @Test(arguments: [
    "KVM: Mitigation: Split huge pages", "Unknown: No mitigations",
    "Unknown (XEN PV detected, hypervisor mitigation required)",
    "Mitigation: __user pointer sanitization",
  ])
  func `for mitigations is met by the kernel's other words`(line: String) throws {
    let path = "/sys/devices/system/cpu/vulnerabilities/mds"
    #expect(try Self.check(.mitigations, [(path, line + "\n")]).status == .pass)
  }

  @Test func `for mitigations shows what is open of a long line`() throws {
    let path = "/sys/devices/system/cpu/vulnerabilities/spectre_v2"
    let long = String(repeating: "STIBP: disabled; ", count: 20)
    let check = try Self.check(.mitigations, [(path, "Mitigation: \(long)BHI: Vulnerable\n")])
    #expect(check.evidence?.hasSuffix(#"spectre_v2: "BHI: Vulnerable""#) == true)
  }

  private static let pages = "/sys/kernel/mm/hugepages/hugepages-2048kB"

  @Test(arguments: [
    (8, 8, 0, HostCheck.Status.pass), (8, 8, 7, .pass), (8, 8, 8, .note), (8, 0, 0, .note),
    (0, 0, 0, .note), (8, 2, 5, .note),
  ])
  func `for huge pages needs one that is free and promised to nobody`(
    total: Int, free: Int, reserved: Int, status: HostCheck.Status
  ) throws {
    let counted = """
      HugePages_Total: \(total)
      HugePages_Free: \(free)
      HugePages_Rsvd: \(reserved)
      Hugepagesize: 2048 kB

      """
    #expect(try Self.check(.hugepages, [("/proc/meminfo", counted)]).status == status)
    // The directory of the size decides, also where another size is the default.
    let files = [
      ("/proc/meminfo", "HugePages_Total: 9\nHugePages_Free: 9\nHugepagesize: 1048576 kB\n"),
      (Self.pages + "/nr_hugepages", "\(total)\n"), (Self.pages + "/free_hugepages", "\(free)\n"),
      (Self.pages + "/resv_hugepages", "\(reserved)\n"),
    ]
    let check = try Self.check(.hugepages, files)
    #expect(check.status == status)
    let fix = "echo \(total + 1024) | sudo tee \(Self.pages)/nr_hugepages"
    #expect(check.fix == (status == .pass ? nil : fix))
  }

  @Test func `for huge pages is not met by pages of 1 GiB`() throws {
    let text = "HugePages_Total: 4\nHugePages_Free: 4\nHugepagesize: 1048576 kB\n"
    #expect(try Self.check(.hugepages, [("/proc/meminfo", text)]).status == .note)
    let none = try Self.check(.hugepages, [("/proc/meminfo", "MemTotal: 1 kB\n")])
    #expect(none.message == "the kernel has no huge pages")
  }

  private static let controllers = "/sys/fs/cgroup/cgroup.controllers"

  @Test(
    arguments: [
      ("cpuset cpu io memory pids\n", HostCheck.Status.pass), ("pids memory cpu\n", .pass),
      ("cpuset io memory pids\n", .warn), ("cpu pids\n", .warn), ("cpu memory\n", .warn),
      ("\n", .warn), (nil, .skip),
    ] as [(String?, HostCheck.Status)])
  func `for cgroup2 needs the controllers cpu, memory and pids`(
    line: String?, status: HostCheck.Status
  ) throws {
    #expect(try Self.check(.cgroup2, [(Self.controllers, line)]).status == status)
  }

  @Test func `for cgroup2 says which controllers are missing`() throws {
    let check = try Self.check(.cgroup2, [(Self.controllers, "cpu io\n")])
    #expect(
      check.message == "control groups are version 2, without the controllers memory and pids")
    #expect(check.fix == "boot with cgroup_enable=memory cgroup_enable=pids")
    let contained = try Self.check(
      .cgroup2, [(Self.controllers, "cpu io pids\n"), ("/.dockerenv", "")])
    #expect(contained.fix == "delegate memory to the container")
  }

  @Test(arguments: [
    "cgroup /sys/fs/cgroup/cpu cgroup rw 0 0\n",
    "cgroup2 /sys/fs/cgroup/unified cgroup2 rw 0 0\ncgroup /sys/fs/cgroup/cpu cgroup rw 0 0\n",
  ])
  func `for cgroup2 is not met by version 1, alone or beside version 2`(mounts: String) throws {
    #expect(try Self.check(.cgroup2, [("/proc/self/mounts", mounts)]).status == .note)
  }

  @Test(arguments: ["Firecracker 1", "Firecracker"])
  func `for a program is not met by a line without a version`(line: String) throws {
    var host = try RecordedHost.fixture("usable")
    for index in host.nodes.indices where host.nodes[index].path.hasSuffix("/firecracker") {
      host.nodes[index].answer = line
    }
    let report = HostReport(of: host)
    #expect(report.meets(.firecracker) == false)
    let check = report.checks.first { $0.id == .firecracker }
    #expect(check?.message == "firecracker is of no version, not v1.14.1")
  }
}
