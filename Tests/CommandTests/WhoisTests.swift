import Foundation
import Testing

@testable import mvm_core

@Suite struct `The command whois` {
  private static let broken = "--fleet Tests/CommandTests/Fixtures/whois"

  @Test(arguments: [
    ("whois", ["tn3i4", "02:fc:0a:17:00:fe 10.255.255.2 br-tenant-4095 10.240.3.1"]),
    (
      "whois-unknown",
      [
        "eth0 02-FC-00-03-00-05 10.240.3.1/24 10.0.0.1 tn03i4 tn5000i3 tn3i256 br-tenant-x 1.2.3",
        "02:fc:10:00:00:05 aa:bb:cc:dd:ee:ff \u{1B}[2J\u{202E}", "", "tn3i4 --fleet Examples/none",
        "tn3i4 --fleet Examples/fleet/node.json", "tn3i4 --fleet Examples/fleet/templates",
      ]
    ),
    (
      "whois-fleet",
      ["tn3i4", "10.240.4.1 br-tenant-9 tn3i99", "10.0.0.9"].map { "\($0) --fleet Examples/fleet" }
    ),
    (
      "whois-conflicts",
      ["10.250.7.4 10.240.3.5", "tn3i5 tn3i7", "br-tenant-4", "tn9i9", "-q tn3i4 tn3i5 lo"].map {
        "\($0) \(broken)"
      }
    ),
    (
      "whois-json",
      ["tn3i4 eth0 -f json", "tn3i4 -f json --fleet Examples/fleet", "tn9i9 -f json \(broken)"]
    ),
  ])
  func `it answers as it did`(name: String, calls: [String]) throws {
    try Transcript(name: name, calls: calls.map { "whois \($0)" })
      .compare(suite: "The command whois")
  }

  @Test func `names come from standard input, one a line`() {
    let result = TestProgram().run("whois", "-q", "-", stdin: "tn3i4\r\n\nlo\nbr-tenant-3")
    #expect(result.status == .no)
    #expect(result.out.split(separator: "\n").map { $0.prefix(3) } == ["lo:"])
  }

  @Test func `every derived name is traced back to its numbers`() {
    for netID in [0, 1, 255, 256, 4095] {
      for offset in [2, 3, 254] {
        let names = ["tap", "mac", "ip"].map { what in
          TestProgram().run("derive", what, "--net-id", "\(netID)", "--offset", "\(offset)").out
        }
        for name in names {
          let result = TestProgram().run("whois", "-", stdin: name)
          #expect(result.status == .yes)
          #expect(result.out.contains(", network \(netID), offset \(offset) ("), "\(name)")
        }
      }
    }
  }

  @Test func `no character of a file deceives`() {
    for format in ["human", "json"] {
      let call = "whois tn9i9 \(Self.broken) -f \(format)"
      let scalars = Transcript.result(call).out.unicodeScalars
      #expect(!scalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
    }
  }

  @Test func `a list of names as JSON is one document however long`() throws {
    let names = (0..<5000).map { "tn\($0 % 4096)i4" }.joined(separator: "\n")
    let out = TestProgram().run("whois", "-f", "json", "-", stdin: names).out
    let root = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
    #expect((root?["results"] as? [Any])?.count == 5000)
    let none = TestProgram().run("whois", "-f", "json", "-", stdin: "\n").out
    let empty = try JSONSerialization.jsonObject(with: Data(none.utf8)) as? [String: Any]
    #expect((empty?["results"] as? [Any])?.isEmpty == true)
  }

  @Test func `a file that can't be read is status 3, and the others are looked at`() {
    let folder = TemporaryFolder(["tenants/acme/tenant.json": "{", "b/instance.json": "{}"])
    let result = withExtendedLifetime(folder) {
      TestProgram().run("whois", "tn3i4", "--fleet", folder.path)
    }
    #expect(result.status == .undecided)
    #expect(result.err.split(separator: "\n").count == 2)
    #expect(!result.out.contains("no instance"))
    #expect(result.out.contains("not found in the files that could be read (2 could not be read)"))
    let json = withExtendedLifetime(folder) {
      TestProgram().run("whois", "tn3i4", "10.0.0.1", "-f", "json", "--fleet", folder.path)
    }
    #expect(json.status == .undecided && json.out.contains(#""known": null"#))
    #expect(json.out.contains("in no subnet of the tenants that could be read"))
  }

  /// A fleet with one tenant, and a place where nothing is yet.
  private static let fleet = [
    "node-a/tenants/zeta/tenant.json": """
    {"tenant_id": "zeta", "quotas": {"max_vcpus": 1, "max_mem_mib": 1, "max_running": 1,
     "max_warm": 1, "max_pools": 1, "max_instances_per_pool": 1, "max_disk_gib": 1},
     "net": {"tenant_net_id": 9, "ipv4_subnet": "10.240.9.0/24", "gateway_ip": "10.240.9.1",
     "bridge_name": "br-tenant-9"}, "secrets_epoch": 1, "config_version": 1, "pinned": false,
     "audit_retention_days": 90, "created_at": "2026-03-02T08:00:00Z"}
    """,
    "templates/base/artifacts/1/revision.json": "{}",
  ]

  @Test(
    arguments: [
      "node-b", "node-b/tenants", "node-b/tenants/acme", "node-b/tenants/acme/pools",
      "node-b/tenants/acme/pools/web", "node-b/tenants/acme/pools/web/instances",
      "node-b/tenants/acme/pools/web/instances/i-00000001",
    ], ["", "nowhere", "@"])
  func `a link in the place of a directory leaves it open what is in there`(
    place: String, target: String
  ) throws {
    let folder = TemporaryFolder(Self.fleet)
    let other = TemporaryFolder()
    let name = place.split(separator: "/").last.map(String.init) ?? place
    try folder.link(place, to: target == "@" ? name : target.isEmpty ? other.path : target)
    let result = TestProgram().run("whois", "tn9i5", "--fleet", folder.path)
    #expect(result.status == .undecided)
    let why =
      switch target {
      case "": "is a link to a directory, which was not searched"
      case "nowhere": "is a link whose target does not exist"
      default: "Too many levels of symbolic links"
      }
    #expect(result.err == "mvm-core: \(folder.path)/\(place): \(why)\n")
    #expect(!result.out.contains("no instance"))
    let json = TestProgram().run("whois", "tn9i5", "-f", "json", "--fleet", folder.path)
    #expect(json.status == .undecided && json.out.contains(#""known": null"#))
    #expect(json.out.contains(why) && json.out.contains("\(folder.path)/\(place)"))
  }

  @Test func `a link to what is looked through, or to no place of an instance, hides nothing`()
    throws
  {
    let folder = TemporaryFolder(Self.fleet)
    let other = TemporaryFolder()
    try folder.link("node-b", to: "node-a")
    try folder.link("node-a/tenants/acme", to: "zeta")
    try folder.link("node-a/all", to: "..")
    try folder.link("templates/base/current", to: "artifacts/2")
    try folder.link("node-a/tenants/zeta/pools/web/artifacts", to: other.path)
    try folder.link("node-a/tenants/zeta/pools/web/snapshots/current", to: "nowhere")
    try folder.link("node-a/tenants/zeta/pools/web/instances/i-00000001/root", to: other.path)
    try folder.link("notes.json", to: "nowhere")
    try folder.link("README", to: "node-a/tenants/zeta/tenant.json")
    let result = TestProgram().run("whois", "tn9i5", "--fleet", folder.path)
    #expect(result.status == .no && result.err == "")
    #expect(result.out.contains("no instance of that name in the fleet"))
  }

  @Test(
    .enabled(if: geteuid() != 0, "The superuser reads everything."),
    arguments: ["node-b/tenants/acme/pools/web/instances", "node-b/tenants", "node-b"])
  func `a directory that can't be listed leaves it open what is in there`(place: String) throws {
    let folder = TemporaryFolder(Self.fleet)
    folder.write("", to: place + "/x")
    unsafe chmod(folder.path + "/" + place, 0)
    defer { unsafe chmod(folder.path + "/" + place, 0o700) }
    let result = TestProgram().run("whois", "tn9i5", "-f", "json", "--fleet", folder.path)
    #expect(result.status == .undecided && result.out.contains(#""known": null"#))
    #expect(result.err == "mvm-core: \(folder.path)/\(place): Permission denied\n")
  }
}
