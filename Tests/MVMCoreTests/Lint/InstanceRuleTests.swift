import Testing

@testable import MVMCore

@Suite struct `Rules for instances and nodes` {
  /// The findings for an instance of a status with more keys.
  private func found(_ status: String, _ keys: String = "") throws -> [Finding] {
    let bytes = try sample(
      .instance, at: "/status", "\"\(status)\"\(keys.isEmpty ? "" : ", ")\(keys)")
    return Linter().check(bytes, as: .instance).findings
  }

  @Test(arguments: [
    (215, 254, nil), (216, 237, nil), (216, 238, "65534, which is the user nobody"),
    (216, 239, "65535, which means no user where UIDs have 16 bits"), (216, 240, nil),
  ])
  func `a jailer's user of a meaning of its own is a note`(
    netID: UInt16, offset: UInt8, meaning: String?
  ) throws {
    let net = try InstanceNet(
      offset: InstanceOffset(offset), in: TenantNet(netID: try NetID(netID)))
    let json = String(decoding: net.json(), as: UTF8.self)
    let findings = Linter().check(try sample(.instance, at: "/net", json), as: .instance).findings
    #expect(findings.map(\.code) == (meaning == nil ? [] : ["MVM905"]))
    #expect(findings.allSatisfy { $0.severity == .note })
    #expect(
      findings.map(\.message)
        == (meaning.map { ["net ID 216 and offset \(offset) give the jailer the UID \($0)"] } ?? [])
    )
  }

  private func codes(_ status: String, _ keys: String = "") throws -> [String] {
    try found(status, keys).map { "\($0.code) \($0.pointer)" }
  }

  private static let ran = #""last_started_at": "2026-11-20T08:00:00Z""#
  private static let ended = #"\#(ran), "last_stopped_at": "2026-11-20T09:00:00Z""#
  private static let runs =
    #"\#(ran), "firecracker_pid": 1, "entered_running_at": "2026-11-20T08:00:00Z""#

  // MARK: MVM901

  private static let fine: [(status: String, keys: String)] = [
    ("created", ""), ("ready", ""), ("running", runs), ("sleeping", ended), ("stopped", ended),
    ("warm", #"\#(runs), "entered_warm_at": "2026-11-20T08:20:00Z""#),
    // As mvm leaves them when nothing else is known.
    ("running", #""firecracker_pid": 7"#), ("stopped", ""), ("sleeping", ""),
    // It stopped, and runs again.
    ("running", #"\#(runs), "last_stopped_at": "2026-11-20T07:59:59Z""#),
    ("running", #"\#(runs), "last_stopped_at": "2026-11-20T08:00:00Z""#),
    // What can't be read can't be compared.
    ("destroyed", runs),
  ]

  @Test(arguments: fine)
  func `an instance as mvm writes it contradicts nothing`(status: String, keys: String) throws {
    #expect(try codes(status, keys).filter { $0.hasPrefix("MVM901") } == [])
  }

  private static let contradictions: [(status: String, keys: String, place: String)] = [
    ("running", "", "/firecracker_pid"), ("warm", ran, "/firecracker_pid"),
    ("running", #""firecracker_pid": null"#, "/firecracker_pid"),
    ("running", #""firecracker_pid": 0"#, "/firecracker_pid"),
    ("created", #""firecracker_pid": 7"#, "/firecracker_pid"),
    ("ready", #""firecracker_pid": 7"#, "/firecracker_pid"),
    ("sleeping", #""firecracker_pid": 7"#, "/firecracker_pid"),
    ("stopped", #""firecracker_pid": 7"#, "/firecracker_pid"),
    ("ready", ran, "/last_started_at"),
    ("created", #""last_busy_at": "2026-11-20T08:00:00Z""#, "/last_busy_at"),
    ("stopped", #""entered_running_at": "2026-11-20T08:00:00Z""#, "/entered_running_at"),
    ("sleeping", #""entered_warm_at": "2026-11-20T08:00:00Z""#, "/entered_warm_at"),
    ("running", #"\#(ended), "firecracker_pid": 7"#, "/last_stopped_at"),
    (
      "stopped", #"\#(ran), "last_stopped_at": "2026-11-20T07:00:00Z""#, "/last_started_at"
    ),
    ("running", #"\#(runs), "entered_warm_at": "2026-11-20T08:00:01Z""#, "/entered_warm_at"),
    ("warm", #"\#(runs), "entered_warm_at": "2026-11-20T07:00:00Z""#, "/entered_running_at"),
  ]

  @Test(arguments: contradictions)
  func `a field that contradicts the status is told`(
    status: String, keys: String, place: String
  ) throws {
    let pointer = keys.isEmpty || keys == Self.ran && place == "/firecracker_pid" ? "" : place
    #expect(try codes(status, keys) == ["MVM901 \(pointer)"])
  }

  @Test func `all that contradicts is one finding`() throws {
    let findings = try found("stopped", Self.runs)
    #expect(
      findings.map(\.message) == [
        "status is stopped, but firecracker_pid is 1 and entered_running_at is set"
      ])
    #expect(findings.map(\.related.count) == [2])
  }

  @Test func `a time that can't be read is told as that and not compared`() throws {
    let keys =
      #""firecracker_pid": 7, "last_started_at": "now", "last_stopped_at": "2026-11-20T09:00:00Z""#
    #expect(try codes("running", keys) == ["MVM109 /last_started_at"])
  }

  @Test func `a stored destroyed instance is told once, whatever else it has`() throws {
    #expect(try codes("destroyed", Self.runs) == ["MVM902 /status"])
  }

  // MARK: MVM903

  private static let percents: [(percent: String, isFine: Bool)] = [
    ("0", true), ("-0.0", true), ("100", true), ("99.99", true), ("100.1", false), ("-0.5", false),
    ("3e38", false), ("1e-30", true),
  ]

  @Test(arguments: percents)
  func `a CPU use is 0 to 100 percent`(percent: String, isFine: Bool) throws {
    let bytes = try sample(
      .instance, at: "/idle_metrics", #"{"idle_secs": 0, "cpu_pct": \#(percent), "net_bytes": 0}"#)
    let codes = Linter().check(bytes, as: .instance).findings.map(\.code)
    #expect(codes == (isFine ? [] : ["MVM903"]))
  }

  @Test func `one that fits no f32 is out of range and nothing else`() throws {
    let bytes = try sample(
      .instance, at: "/idle_metrics", #"{"idle_secs": 0, "cpu_pct": 1e39, "net_bytes": 0}"#)
    #expect(Linter().check(bytes, as: .instance).findings.map(\.code) == ["MVM008"])
  }

  // MARK: MVM904

  private static let addresses: [(address: String, isFine: Bool)] = [
    ("10.240.3.3", true), ("10.240.3.254", true), ("10.240.3.2", false), ("10.240.3.255", false),
    ("10.240.3.0", false), ("10.240.4.5", false), ("10.240.3.005", false), ("::1", false),
    ("", false),
  ]

  @Test(arguments: addresses)
  func `an instance's address is of the gateway's subnet, with 3 to 254 last`(
    address: String, isFine: Bool
  ) throws {
    let bytes = try sample(.instance, at: "/net/guest_ip", "\"\(address)\"")
    let findings = Linter().check(bytes, as: .instance).findings
    #expect(findings.map(\.code) == (isFine ? [] : ["MVM904"]))
  }

  @Test func `with a broken gateway or prefix only the address itself is looked at`() throws {
    for (key, value) in [("gateway_ip", "\"none\""), ("cidr", "33")] {
      let bytes = try sample(.instance, at: "/net/\(key)", value)
      let other = String(decoding: bytes, as: UTF8.self).replacing("10.240.3.5", with: "10.9.9.9")
      #expect(
        !Linter().check(Array(other.utf8), as: .instance).findings.map(\.code).contains("MVM904"))
    }
  }

  @Test func `in a fleet an address outside its own subnet is told once`() throws {
    var fleet = try SampleFleet()
    let file = "tenants/acme/pools/web/instances/i-1f2e3d4c/instance.json"
    try fleet.set(file, "/net/guest_ip", to: "\"10.9.9.4\"")
    #expect(fleet.findings() == ["MVM904 \(file) /net/guest_ip"])
    // An address of the cluster implies a net ID, which all others contradict.
    try fleet.set(file, "/net/guest_ip", to: "\"10.240.9.4\"")
    #expect(fleet.findings() == ["MVM820 \(file) /net/guest_ip"])
  }

  // MARK: MVM931

  @Test(arguments: [
    ("x86_64", true), ("aarch64", true), ("arm64", true), ("amd64", true), ("X86_64", false),
    ("armv7l", false), ("", false),
  ])
  func `Firecracker runs on two architectures`(arch: String, isFine: Bool) throws {
    let bytes = try sample(.node, at: "/arch", "\"\(arch)\"")
    let findings = Linter().check(bytes, as: .node).findings
    #expect(findings.map(\.code) == (isFine ? [] : ["MVM931"]))
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
