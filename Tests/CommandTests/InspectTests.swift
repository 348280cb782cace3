import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// What `inspect` shows is compared with files in Fixtures/inspect.
@Suite struct `Inspecting` {
  /// A file to be inspected: one of the examples, or a text of its own.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    var bytes: [UInt8]?
    var status = mvm_core.ExitStatus.yes

    var testDescription: String { name }

    static func text(
      _ name: String, _ file: String, _ text: String, status: mvm_core.ExitStatus = .yes
    ) -> Sample {
      Sample(name: name, file: file, bytes: Array(text.utf8), status: status)
    }
  }

  static let samples: [Sample] = [
    Sample(name: "tenant", file: "tenants/acme/tenant.json"),
    Sample(name: "pool", file: "tenants/acme/pools/web/pool.json"),
    Sample(name: "instance", file: "tenants/acme/pools/edge/instances/i-0a1b2c3d/instance.json"),
    Sample(name: "node", file: "node.json"),
    Sample(name: "desired-state", file: "desired-node-1.json"),
    Sample(name: "routing", file: "routes.json"),
    Sample(name: "template-config", file: "template.toml"),
    Sample(name: "template", file: "templates/web-worker/template.json"),
    Sample(name: "security-policy", file: "security-policy.json"),
    Sample(name: "audit", file: "tenants/acme/audit.log"),
    Sample(name: "local-audit", file: "audit.jsonl"),
    Sample(name: "signed-payload", file: "desired-node-1.signed.json"),
    .text("template-revision", "revision.json", revision),
    .text("build-history", "build_history.json", build + build.replacing("-20T", with: "-23T")),
    Sample(name: "hostd-frames", file: "hostd.frames", bytes: frames),
    .text("hostile", "pool.json", hostile),
    .text("hostile-log", "audit.log", hostileLog),
    .text("over-quota", "desired.json", overQuota),
    .text("moved-instance", "instance.json", movedInstance),
    .text("misspelt", "pool.json", #"{"pool_id": "web", "tennant_id": "acme"}"#, status: .no),
    .text("no-json", "pool.json", "{\"pool_id\": \"web\"", status: .no),
    .text("unknown", "x.json", #"{"a": [1, [true, {"b": null}], {}]}"#, status: .no),
    .text("no-log", "audit.log", "one\ntwo\n", status: .no),
  ]

  static func run(_ sample: Sample, _ arguments: String...) throws -> TestProgram.Result {
    guard let bytes = sample.bytes else {
      let path = Examples.folder.appending(path: "fleet/" + sample.file).path
      return shortened(run(path, arguments), Examples.folder.path + "/fleet/")
    }
    let folder = TemporaryFolder(["x": ""])
    let path = folder.path + "/" + sample.file
    try Data(bytes).write(to: URL(filePath: path))
    return shortened(run(path, arguments), folder.path + "/")
  }

  private static func run(_ path: String, _ arguments: [String]) -> TestProgram.Result {
    TestProgram().run((["inspect", path] + arguments).map { Argument($0) })
  }

  private static func shortened(
    _ result: TestProgram.Result, _ folder: String
  ) -> TestProgram.Result {
    .init(status: result.status, out: result.out.replacing(folder, with: ""), err: result.err)
  }

  @Test(arguments: samples, ["human", "json"])
  func `a file is shown as it was`(sample: Sample, format: String) throws {
    let result = try Self.run(sample, "-f", format)
    let suffix = format == "human" ? "txt" : "json"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/inspect/\(sample.name).\(suffix)")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try result.out.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(result.status == sample.status)
    #expect(result.err == "")
    #expect(
      result.out == (try? String(contentsOf: file, encoding: .utf8)),
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter Inspecting; git diff Tests")
  }

  @Test func `there is a sample of every kind`() {
    let names = Set(Self.samples.map(\.name))
    #expect(DocumentKind.allCases.filter { !names.contains($0.rawValue) } == [])
  }

  @Test(arguments: samples)
  func `JSON is one document that tells its version and the exit status`(sample: Sample) throws {
    let result = try Self.run(sample, "-f", "json")
    let root = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    #expect(root?["format_version"] as? String == "1.0")
    #expect(root?["exit_code"] as? Int == Int(result.status.rawValue))
  }

  @Test(arguments: samples, ["human", "json"])
  func `no character of a file deceives`(sample: Sample, format: String) throws {
    let scalars = try Self.run(sample, "-f", format).out.unicodeScalars
    #expect(!scalars.contains { $0 != "\n" && isDeceptive($0) })
  }

  @Test func `the values are those that mvm writes`() throws {
    let result = try Self.run(Self.samples[1], "-f", "json")
    let root = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    let path = Examples.folder.appending(path: "fleet/tenants/acme/pools/web/pool.json")
    let pool = try PoolSpec.read([UInt8](Data(contentsOf: path)))
    let written = try JSONSerialization.jsonObject(with: Data(pool.json())) as? NSDictionary
    #expect(root?["document"] as? NSDictionary == written)
  }

  @Test func `a file that can't be read is status 3`() {
    let folder = TemporaryFolder(["x": ""])
    let missing = TestProgram().run("inspect", folder.path + "/pool.json")
    #expect(missing.status == .undecided)
    #expect(missing.err.hasSuffix("No such file or directory\n"))
    let json = TestProgram().run("inspect", "-f", "json", folder.path + "/audit.log")
    #expect(json.status == .undecided)
    #expect(json.out.contains(#""reason": "not-found""#))
    #expect(TestProgram().run("inspect", folder.path).status == .undecided)
    #expect(TestProgram().run("inspect").status == .usage)
    #expect(TestProgram().run("inspect", "a", "b").status == .usage)
  }

  @Test func `standard input is known by its content, and --kind overrules`() {
    let pool = #"{"match_rule": 1, "routes": []}"#
    #expect(
      TestProgram().run("inspect", "-", stdin: pool).out.hasPrefix("<stdin>: routing\n"))
    let node = TestProgram().run("inspect", "--kind", "node", "-", stdin: pool)
    #expect(node.status == .no && node.out.hasPrefix("<stdin>: node\n"))
    #expect(node.out.contains("Run 'mvm-core lint --kind node -' to see"))
    let log = TestProgram().run("inspect", "-", stdin: Self.build + Self.build)
    #expect(log.out.hasPrefix("<stdin>: build-history\n"))
    let toml = TestProgram().run(
      "inspect", "-", stdin: "flake_ref = \"a\"\n[[variants]]\nname = \"b\"\n")
    #expect(toml.out.hasPrefix("<stdin>: template-config\n"))
    let frame = TestProgram().run("inspect", "-", stdin: "\0\0\0\u{6}\"Ping\"")
    #expect(frame.out.hasPrefix("<stdin>: hostd-frames\n"))
  }
}

extension `Inspecting` {
  static let revision = """
    {"revision_hash": "4b7e9c1d02", "flake_ref": "github:acme/web", "flake_lock_hash": "abc",
     "artifact_paths": {"vmlinux": "vmlinux", "rootfs": "rootfs.ext4", "fc_base_config": "fc.json"},
     "built_at": "2026-11-20T08:00:00Z", "profile": "minimal", "role": "worker", "vcpus": 2,
     "mem_mib": 1024, "data_disk_mib": 0}
    """

  static let build = """
    {"revision_hash":"4b7e9c1d02","flake_ref":"github:acme/web","flake_lock_hash":"abc",\
    "artifact_paths":{"vmlinux":"vmlinux","rootfs":"rootfs.ext4","fc_base_config":"fc.json"},\
    "built_at":"2026-11-20T08:00:00Z"}

    """

  static let frames: [UInt8] = {
    let instance = StartRequest(tenantID: "acme", poolID: "web", instanceID: "i-0a1b2c3d")
    let sleep = """
      {"SleepInstance":{"tenant_id":"acme","pool_id":"Web","instance_id":"i-1","force":true}}
      """
    let bodies: [[UInt8]] = [
      HostdRequest.ping.json(), HostdResponse.pong.json(),
      HostdRequest.startInstance(instance).json(), Array(sleep.utf8),
      HostdResponse.error(HostdError(message: "\u{1B}[2J\u{202E}no")).json(),
      Array(#"{"Pnig":null}"#.utf8), Array("oops".utf8),
    ]
    let whole = bodies.compactMap { try? HostdFrame.encode($0) }.joined()
    return whole + [0, 0, 0, 0] + [0, 0x10, 0, 1] + [UInt8](repeating: 0x20, count: 0x10_0001)
      + [0, 0, 0, 9, 0x22]
  }()

  static let hostile = """
    {"pool_id": "\\u001b[2J\\u202e", "tenant_id": "a\u{202E}\u{2028}# default", "flake_ref": "\u{7F}",
     "profile": "a: b\\n- c", "instance_resources": {"vcpus": 1, "mem_mib": 1}, "desired_counts":
     {"running": 4294967295, "warm": 0, "sleeping": 0},
     "metadata": {"tags": {"k\u{200B}ey": "v", "- x:": "\\u0000", "": "é", "\\ud83d\\ude00": "😀"}}}
    """

  static let hostileLog = """
    {"timestamp":"2026-11-20T08:00:00Z","tenant_id":"\\u001b[2J\u{202E}","action":"PoolBuilt"}
    {"timestamp":"soon","tenant_id":"","action":"PoolBuilt"}
    \0\0\0
    {"timestamp":"2026-11-22T09:10:11Z","action":"PoolBuilt",\
    "tenant_id":"\(String(repeating: "x", count: 60))"}
    {"timestamp":"2026-11-21T08:00:00+09:00","action":"PoolBuilt",\
    "tenant_id":"\(String(repeating: "y", count: 200))"}

    """

  static let overQuota = """
    {"schema_version": 1, "node_id": "node-1", "tenants": [{"tenant_id": "acme", "network":
     {"tenant_net_id": 9, "ipv4_subnet": "10.240.3.0/24"}, "quotas": {"max_vcpus": 4,
     "max_mem_mib": 4096, "max_running": 8, "max_warm": 4, "max_pools": 4,
     "max_instances_per_pool": 16, "max_disk_gib": 1}, "pools": [{"pool_id": "web", "flake_ref": "a",
     "profile": "minimal", "instance_resources": {"vcpus": 2, "mem_mib": 1024, "data_disk_mib": 512},
     "desired_counts": {"running": 3, "warm": 1, "sleeping": 0}}]}]}
    """

  static let movedInstance = """
    {"instance_id": "i-0a1b2c3d", "pool_id": "web", "tenant_id": "acme", "status": "sleeping",
     "net": {"tap_dev": "tn3i9", "mac": "02:fc:00:04:00:05", "guest_ip": "10.240.3.5",
     "gateway_ip": "10.240.3.254", "cidr": 24}}
    """
}
