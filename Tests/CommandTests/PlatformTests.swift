import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Recorded hosts in Fixtures/hosts, one a cause, each with the report that it gives.
@Suite struct `The command platform` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../MVMCoreTests/Fixtures/hosts").standardized

  static let hosts: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test(arguments: hosts, ["txt", "json"])
  func `a recorded host is reported on as before`(name: String, format: String) throws {
    let folder = Self.folder.appending(path: name)
    let file = folder.appending(path: "expected.\(format)")
    let output = Self.run(name, "-v", "-f", format == "txt" ? "human" : "json").out
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      output == (try? String(contentsOf: file, encoding: .utf8)),
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter platform; git diff Tests")
  }

  @Test(arguments: KVMCause.allCases)
  func `every cause has a recorded host whose report names it`(cause: KVMCause) throws {
    let kvm = try Self.report(cause.rawValue)["kvm"] as? [String: Any]
    #expect(kvm?["cause"] as? String == cause.rawValue)
    #expect((kvm?["evidence"] as? String)?.isEmpty == false)
    #expect((kvm?["fix"] as? String)?.isEmpty == false)
  }

  @Test(arguments: [
    ("usable", "kvm", mvm_core.ExitStatus.yes), ("kvm-busy", "kvm", .no),
    ("undecided", "kvm", .undecided),
    ("usable", "kvm,tun,cgroup2,hugepages,firecracker,hostd", .yes), ("usable", "nested", .no),
    ("neglected", "ksm-off,hostd,firecracker", .no), ("undecided", "kvm,nested", .undecided),
    ("mitigations-kvm", "mitigations", .no), ("mitigations-part", "mitigations", .no),
    ("mitigations-processor", "mitigations", .no), ("mitigations-smt", "mitigations", .no),
    ("mitigations-vmx", "mitigations", .no), ("usable", "mitigations", .yes),
    ("hugepages-all-reserved", "hugepages", .no), ("hugepages-none-free", "hugepages", .no),
    ("hugepages-only-1gib", "hugepages", .no), ("hugepages-none-free", "cgroup2", .undecided),
    ("usable", "kvm,kmv", .usage), ("usable", "", .usage), ("usable", "container", .usage),
  ])
  func `what is required decides the status`(
    name: String, list: String, status: mvm_core.ExitStatus
  ) {
    let result = Self.run(name, "-q", "--require", list)
    #expect(result.status == status, "\(result.err)")
    #expect(result.err.isEmpty == (status == .yes))
    #expect(Self.run(name, "--require", list, "-f", "json").status == status)
  }

  @Test func `an unknown requirement is told with those there are`() {
    let result = Self.run("usable", "--require", "speed")
    #expect(result.err.hasPrefix("mvm-core: --require can't be 'speed'; use kvm, tun, cgroup2, "))
    #expect(Self.run("usable", "--require", "hugepage").err.contains("did you mean 'hugepages'?"))
  }

  @Test(arguments: [
    ("usable", mvm_core.ExitStatus.yes), ("neglected", .no), ("kvm-busy", .no),
    ("undecided", .undecided),
  ])
  func `strict fails on warnings and on what could not be asked`(
    name: String, status: mvm_core.ExitStatus
  ) {
    #expect(Self.run(name, "--strict").status == status)
    #expect(Self.run(name).status == .yes)
  }

  @Test func `without the VM probe no VM is made and none is missed`() throws {
    let report = try Self.report("kvm-busy", "--no-vm-probe")
    let kvm = try #require(report["kvm"] as? [String: Any])
    #expect(kvm["status"] as? String == "usable")
    #expect(kvm["vm_created"] is NSNull)
  }

  @Test func `quiet shows only what is wrong, and twice quiet nothing`() {
    #expect(Self.run("usable", "-q") == .init(status: .yes))
    let lines = Self.run("neglected", "-q").out.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("WARN  ") || $0.hasPrefix("    ") })
    #expect(Self.run("neglected", "-qq", "--strict") == .init(status: .no))
  }

  @Test func `text of the host can't deceive a terminal`() {
    let result = Self.run("neglected", "-v")
    #expect(result.out.contains("\\u{202E}"))
    #expect(!result.out.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `a root that is missing, a file or a bad recording is status 3`() throws {
    #expect(TestProgram().run("platform", "--root", "/no/such/root").status == .undecided)
    #expect(TestProgram().run("platform", "--root", #filePath).status == .undecided)
    let folder = TemporaryFolder()
    folder.write("{}}", to: RecordedHost.fileName)
    let result = TestProgram().run("platform", "--root", folder.path)
    #expect(result.status == .undecided)
    #expect(result.err.contains("is not a recording of a host"))
  }

  @Test(arguments: hosts)
  func `the first line has mvm's name of the host`(name: String) throws {
    let platform = try #require(try Self.report(name)["platform"] as? String)
    #expect(Self.run(name).out.hasPrefix("platform        \(platform)\n"))
  }

  @Test func `whether Lima is needed is not known where Docker can't be asked`() throws {
    func needsLima(_ name: String) throws -> Any? {
      (try Self.report(name)["mvm"] as? [String: Any])?["needs_lima"]
    }
    #expect(try needsLima("kvm-wsl2-nested-off") is NSNull)
    #expect(try needsLima("wsl2-with-kvm") as? Bool == false)
    #expect(try needsLima("kvm-not-passed") as? Bool == true)
  }

  @Test func `an image says what could not be looked at`() throws {
    let folder = TemporaryFolder()
    folder.write("6.1.102\n", to: "proc/sys/kernel/osrelease")
    folder.write("Filename\n/dev/sda2 partition 1 0 -2\n", to: "proc/swaps")
    let result = TestProgram().run("platform", "--root", folder.path, "--require", "kvm")
    #expect(result.status == .undecided)
    #expect(result.out.contains("SKIP  kvm "))
    #expect(result.out.contains("PASS  kernel "))
    #expect(result.out.contains("WARN  swap-off "))
    #expect(result.out.contains("directories     the environment is unknown"))
  }

  @Test func `links in an image stay inside it`() throws {
    let folder = TemporaryFolder()
    folder.write("6.6.1\n", to: "data/release")
    folder.write("1\n", to: "data/ksm")
    try folder.link("proc/sys/kernel/osrelease", to: "/data/release")
    try folder.link("sys/kernel/mm/ksm/run", to: "../../../../../../../../data/ksm")
    try folder.link("proc/swaps", to: "swaps")
    let result = TestProgram().run("platform", "--root", folder.path)
    #expect(result.out.contains("Firecracker is not tested on Linux 6.6"))
    #expect(result.out.contains("WARN  ksm-off "))
    #expect(result.out.contains("/proc/swaps can't be read: ELOOP"))
  }

  @Test func `the checks and causes are explained`() {
    for name in PlatformTopic.names {
      let result = TestProgram().run("explain", name)
      #expect(result.status == .yes)
      #expect(result.out.hasPrefix(name + "\n"))
      #expect(Rules.rule(name) == nil, "a rule has this name too")
    }
    #expect(TestProgram().run("explain", "kvm-permision").err.contains("'kvm-permission'"))
  }

  static func run(_ name: String, _ arguments: String...) -> TestProgram.Result {
    let root = folder.appending(path: name).path
    return TestProgram().run((["platform", "--root", root] + arguments).map { Argument($0) })
  }

  static func report(_ name: String, _ arguments: String...) throws -> [String: Any] {
    let root = folder.appending(path: name).path
    let words = ["platform", "-f", "json", "--root", root] + arguments
    let output = TestProgram().run(words.map { Argument($0) }).out
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(value as? [String: Any])
  }
}
