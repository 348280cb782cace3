import Foundation
import MVMCore
import Testing

@Suite struct `The probe of KVM` {
  /// Where a call fails, with which errno, and what that comes to.
  static let failures: [(String, String, KVMProbe.Verdict, KVMCause)] = [
    ("open", "EACCES", .noAccess, .blocked), ("open", "EPERM", .noAccess, .blocked),
    ("open", "EBUSY", .broken, .busy), ("open", "ENOMEM", .broken, .noMemory),
    ("open", "EMFILE", .broken, .notAnswering), ("open", "ENODEV", .absent, .moduleNotLoaded),
    ("open", "ENXIO", .absent, .moduleNotLoaded), ("make", "EBUSY", .broken, .busy),
    ("make", "ENOMEM", .broken, .noMemory), ("make", "EPERM", .noAccess, .blocked),
    ("make", "EACCES", .noAccess, .blocked), ("make", "EINVAL", .broken, .notAnswering),
  ]

  @Test(arguments: failures)
  func `an error of the device has its cause`(
    call: String, name: String, verdict: KVMProbe.Verdict, cause: KVMCause
  ) throws {
    var host = try Self.host("usable")
    try Self.change(&host) { node in
      if call == "open" { node.open = name } else { node.failure = name }
    }
    let probe = KVMProbe(of: host)
    #expect(probe.verdict == verdict)
    #expect(probe.cause == cause)
    #expect(probe.evidence.contains(name))
  }

  @Test func `a device whose driver is not loaded is not opened, which could load it`() throws {
    var host = try Self.host("usable")
    host.files["/proc/misc"] = "200 tun\n"
    try Self.change(&host) { $0.open = "EIO" }
    #expect(KVMProbe(of: host).verdict == .absent)
    host.files["/proc/misc"] = nil
    #expect(KVMProbe(of: host).verdict == nil)
    #expect(HostReport(of: host).meets(.kvm) == nil)
  }

  @Test func `the flags of the CPU do not decide`() throws {
    var host = try Self.host("usable")
    host.files["/proc/cpuinfo"] = "flags : fpu hypervisor\n"
    #expect(KVMProbe(of: host).verdict == .usable)
    host = try Self.host("kvm-not-passed")
    #expect(KVMProbe(of: host).verdict == .absent)
  }

  @Test(arguments: ["x86_64", "aarch64"])
  func `each missing capability is named`(machine: String) throws {
    var host = try Self.host("usable")
    host.machine = machine
    for capability in try #require(KVMCapability.required(on: machine)) {
      try Self.change(&host) { $0.missing = [UInt32(capability.number)] }
      let probe = KVMProbe(of: host)
      #expect(probe.missing == [capability.name])
      #expect(probe.cause == .capabilityMissing)
      #expect(probe.evidence == "KVM does not have KVM_CAP_\(capability.name)")
      #expect(probe.madeVM == nil)
    }
  }

  @Test(arguments: [
    ("other", 0, 0, KVMCause.wrongDevice), ("character", 10, 233, .wrongDevice),
    ("block", 10, 232, .wrongDevice), ("file", 0, 0, .wrongDevice),
  ])
  func `only the character device 10 232 is KVM`(
    kind: String, major: UInt32, minor: UInt32, cause: KVMCause
  ) throws {
    var host = try Self.host("usable")
    try Self.change(&host) { node in
      (node.kind, node.major, node.minor) = (kind, major, minor)
    }
    #expect(KVMProbe(of: host).cause == cause)
  }

  /// `usermod -aG` takes names alone, so a number does not help it.
  @Test(arguments: ["$(reboot):x:108:bob\n", "-rf:x:108:bob\n", "root:x:0:\n", ""])
  func `only a group with a plain name is one to join`(groups: String) throws {
    var host = try Self.host("kvm-permission")
    #expect(KVMProbe(of: host).fix?.hasPrefix("sudo usermod -aG kvm ") == true)
    host.files["/etc/group"] = groups
    let probe = KVMProbe(of: host)
    #expect(probe.fix == #"sudo setfacl -m u:"$USER":rw /dev/kvm"#)
    #expect(probe.evidence.contains("group 108"))
    host.files["/.dockerenv"] = ""
    #expect(KVMProbe(of: host).fix == "start the container with --group-add 108")
  }

  @Test func `without /proc/misc nothing explains that there is no device`() throws {
    var host = try Self.host("kvm-module-not-loaded")
    #expect(KVMProbe(of: host).cause == .moduleNotLoaded)
    host.files["/proc/misc"] = nil
    let probe = KVMProbe(of: host)
    #expect(probe.verdict == .absent)
    #expect(probe.cause == nil)
    #expect(probe.fix == nil)
    #expect(HostReport(of: host).checks[0].message.hasSuffix("no cause is known"))
  }

  @Test func `in a container the device comes from outside`() throws {
    for name in ["kvm-not-passed", "kvm-wrong-device"] {
      var host = try Self.host(name)
      host.files["/run/host/container-manager"] = "systemd-nspawn\n"
      #expect(KVMProbe(of: host).fix == "start the container with --device /dev/kvm")
    }
    var host = try Self.host("kvm-module-not-loaded")
    host.files["/.dockerenv"] = ""
    #expect(KVMProbe(of: host).fix?.hasPrefix("on the container's host: sudo modprobe") == true)
  }

  @Test func `whatever the files hold there is a report with every check`() throws {
    var random = SeededGenerator(state: 5)
    let whole = try Self.host("neglected")
    for _ in 0..<200 {
      var host = whole
      for entry in whole.files.entries where UInt8.random(in: 0..<4, using: &random) == 0 {
        var bytes = Array(entry.value.utf8)
        for _ in 0..<3 where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
        host.files[entry.key] = String(decoding: bytes, as: UTF8.self)
      }
      #expect(HostReport(of: host).checks.map(\.id) == HostCheck.ID.allCases)
    }
  }

  private static func change(
    _ host: inout RecordedHost, _ body: (inout RecordedNode) -> Void
  ) throws {
    let index = try #require(host.nodes.firstIndex { $0.path == KVMProbe.path })
    body(&host.nodes[index])
  }

  private static func host(_ name: String) throws -> RecordedHost {
    let text = try Fixtures.text("hosts/\(name)/\(RecordedHost.fileName)")
    return try RecordedHost.read(Array(text.utf8))
  }
}
