import Testing

@testable import MVMCore

/// Mistakes planted alone in a clean fleet: what is found, and nothing else.
@Suite struct `Fleets` {
  static let desired = "desired-node-1.json"
  static let globex = "tenants/globex/tenant.json"
  static let web = "tenants/acme/pools/web"
  static let instance = "\(web)/instances/i-1f2e3d4c/instance.json"

  static let examples = Rules.all.map { $0.about }.filter { !$0.example.edits.isEmpty }.map(\.code)

  @Test func `the clean fleet has no findings`() throws {
    #expect(try SampleFleet().findings() == [])
  }

  @Test(arguments: examples)
  func `a rule's bad example gives its finding alone, the good one none`(code: String) throws {
    let rule = try #require(Rules.rule(code)).about
    var bad = try SampleFleet()
    var good = try SampleFleet()
    for edit in rule.example.edits {
      try bad.set(edit.file, edit.pointer, to: edit.bad)
      if edit.bad != nil { try good.set(edit.file, edit.pointer, to: edit.good) }
    }
    let found = bad.findings()
    #expect(found.map { String($0.prefix(6)) } == [code], "\(found)")
    #expect(good.findings() == [])
  }

  private func findings(_ plant: (inout SampleFleet) throws -> Void) throws -> [String] {
    var fleet = try SampleFleet()
    try plant(&fleet)
    return fleet.findings()
  }

  @Test func `a directory that was copied keeps its old IDs`() throws {
    let found = try findings { fleet in
      fleet.copy("\(Self.web)/pool.json", to: "tenants/globex/pools/web/pool.json")
    }
    #expect(found == ["MVM801 tenants/globex/pools/web/pool.json /tenant_id"])
    let moved = try findings { fleet in
      fleet.copy("tenants/acme/pools/build/pool.json", to: "tenants/globex/pools/builds/pool.json")
      try fleet.set("tenants/acme/pools/build/pool.json", to: nil)
    }
    #expect(
      moved == [
        "MVM801 tenants/globex/pools/builds/pool.json /tenant_id",
        "MVM801 tenants/globex/pools/builds/pool.json /pool_id",
      ])
  }

  @Test
  func `a renamed or copied directory is one finding, and other rules take its name for the ID`()
    throws
  {
    let moved = try findings { fleet in
      for file in fleet.files.keys.sorted() where file.hasPrefix("tenants/acme/") {
        let name = "tenants/acme-2/" + file.dropFirst("tenants/acme/".count)
        fleet.copy(file, to: name)
        try fleet.set(file, to: nil)
      }
    }
    #expect(moved == ["MVM801 tenants/acme-2/tenant.json /tenant_id"])
    let copied = try findings { fleet in
      for file in fleet.files.keys.sorted() where file.hasPrefix("tenants/acme/") {
        fleet.copy(file, to: "tenants/acme-2/" + file.dropFirst("tenants/acme/".count))
      }
    }
    #expect(copied.contains { $0.hasPrefix("MVM803 tenants/acme") }, "\(copied)")
    #expect(copied.count { $0.hasPrefix("MVM801 ") } == 1)
  }

  @Test func `a pool without its tenant, and an instance without its pool`() throws {
    #expect(
      try findings { try $0.set(Self.globex, to: nil) }
        == ["MVM802 tenants/globex/pools/api/pool.json "])
    #expect(
      try findings { try $0.set("\(Self.web)/pool.json", to: nil) }
        == ["MVM802 \(Self.web)/instances/i-1f2e3d4c/instance.json "])
  }

  @Test func `a parent that can't be read is not missing`() throws {
    #expect(try findings { try $0.set(Self.globex, to: "{") } == ["MVM002 \(Self.globex) "])
  }

  @Test func `two tenants on one network number`() throws {
    let found = try findings { fleet in
      try fleet.set(
        Self.globex, "/net",
        to: """
          {"tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24", "gateway_ip": "10.240.3.1",
           "bridge_name": "br-tenant-3"}
          """)
      try fleet.set(Self.desired, "/tenants", to: "[]")
      try fleet.set("tenants/globex/pools/api/instances/i-55aa77cc/instance.json", to: nil)
    }
    #expect(found == ["MVM803 \(Self.globex) /net/tenant_net_id"])
  }

  @Test func `two tenants with overlapping subnets`() throws {
    let found = try findings { fleet in
      try fleet.set("tenants/acme/tenant.json", "/net/ipv4_subnet", to: #""10.240.0.0/16""#)
      try fleet.set("tenants/acme/tenant.json", "/net/gateway_ip", to: #""10.240.0.1""#)
      try fleet.set(Self.desired, "/tenants", to: "[]")
      for path in fleet.files.keys where path.hasSuffix("instance.json") {
        try fleet.set(path, to: nil)
      }
    }
    #expect(found.contains("MVM804 \(Self.globex) /net/ipv4_subnet"))
    #expect(!found.contains { $0.hasPrefix("MVM803") })
  }

  @Test func `a tenant that moved under its instances is reported once for all of them`() throws {
    let moved = """
      {"tenant_net_id": 9, "ipv4_subnet": "10.240.9.0/24", "gateway_ip": "10.240.9.1",
       "bridge_name": "br-tenant-9"}
      """
    let edge = "tenants/acme/pools/edge/instances/i-0a1b2c3d/instance.json"
    let all = try findings { try $0.set("tenants/acme/tenant.json", "/net", to: moved) }
    #expect(
      all.filter { $0.hasPrefix("MVM805") } == ["MVM805 tenants/acme/tenant.json /net"], "\(all)")
    // One instance has another fault, or was made anew: each is reported by itself.
    let mixed = try findings { fleet in
      try fleet.set("tenants/acme/tenant.json", "/net", to: moved)
      try fleet.set(edge, "/net/tap_dev", to: #""tn3i99""#)
    }
    #expect(
      mixed.filter { $0.hasPrefix("MVM805") } == [
        "MVM805 \(edge) /net/tap_dev",
        "MVM805 \(Self.web)/instances/i-1f2e3d4c/instance.json /net/tap_dev",
        "MVM805 \(Self.web)/instances/i-9c8b7a65/instance.json /net/tap_dev",
      ], "\(mixed)")
  }

  @Test func `a tenant that moved under its only instance is reported there`() throws {
    let found = try findings { fleet in
      try fleet.set(
        Self.globex, "/net",
        to: """
          {"tenant_net_id": 9, "ipv4_subnet": "10.240.9.0/24", "gateway_ip": "10.240.9.1",
           "bridge_name": "br-tenant-9"}
          """)
    }
    #expect(
      found == [
        "MVM805 tenants/globex/pools/api/instances/i-55aa77cc/instance.json /net/tap_dev",
        "MVM812 \(Self.desired) /tenants/1/network/tenant_net_id",
      ])
  }

  @Test func `an instance ID in two pools of a tenant`() throws {
    let copy = "tenants/acme/pools/edge/instances/i-1f2e3d4c/instance.json"
    let found = try findings { fleet in
      fleet.copy("tenants/acme/pools/edge/instances/i-0a1b2c3d/instance.json", to: copy)
      try fleet.set("tenants/acme/pools/edge/instances/i-0a1b2c3d/instance.json", to: nil)
      try fleet.set(copy, "/instance_id", to: #""i-1f2e3d4c""#)
    }
    #expect(found == ["MVM818 \(Self.web)/instances/i-1f2e3d4c/instance.json /instance_id"])
  }

  @Test func `nodes that disagree on a tenant's network`() throws {
    let found = try findings { fleet in
      for path in fleet.files.keys where path.hasPrefix("tenants/") { try fleet.set(path, to: nil) }
      try fleet.set("templates/web-worker/template.json", to: nil)
      fleet.copy(Self.desired, to: "desired-node-2.json")
      try fleet.set("desired-node-2.json", "/node_id", to: #""node-2""#)
      try fleet.set(
        "desired-node-2.json", "/tenants/1/network",
        to: #"{"tenant_net_id": 8, "ipv4_subnet": "10.240.8.0/24"}"#)
    }
    #expect(found == ["MVM819 desired-node-2.json /tenants/1/network"])
  }

  @Test func `the quotas of a tenant are never applied`() throws {
    let found = try findings { fleet in
      try fleet.set(Self.desired, "/tenants/0/quotas/max_vcpus", to: "33")
    }
    #expect(found == ["MVM814 \(Self.desired) /tenants/0/quotas"])
  }

  @Test func `pruning lists what it destroys`() throws {
    let found = try findings { fleet in
      try fleet.set(Self.desired, "/prune_unknown_tenants", to: "true")
      try fleet.set(Self.desired, "/prune_unknown_pools", to: "true")
    }
    #expect(found == [])
    let pools = try findings { fleet in
      try fleet.set(Self.desired, "/prune_unknown_tenants", to: "true")
      try fleet.set(Self.desired, "/prune_unknown_pools", to: "true")
      try fleet.set(Self.desired, "/tenants/0/pools/2/pool_id", to: #""build-2""#)
    }
    #expect(pools == ["MVM817 \(Self.desired) /prune_unknown_pools"])
    let onlyFromFile = try findings { fleet in
      try fleet.set(Self.desired, "/prune_unknown_pools", to: "true")
      try fleet.set(Self.desired, "/tenants/0/pools/2/pool_id", to: #""build-2""#)
    }
    #expect(
      onlyFromFile == [
        "MVM410 \(Self.desired) /prune_unknown_pools",
        "MVM817 \(Self.desired) /prune_unknown_pools",
      ])
  }

  @Test func `a pool's differences are one finding, but for its counts`() throws {
    let pool = "/tenants/0/pools/1"
    let found = try findings { fleet in
      try fleet.set(Self.desired, pool + "/profile", to: #""full""#)
      try fleet.set(Self.desired, pool + "/snapshot_compression", to: #""lz4""#)
      try fleet.set(Self.desired, pool + "/desired_counts/warm", to: "0")
    }
    #expect(found == ["MVM814 \(Self.desired) \(pool)/profile"])
  }

  @Test func `a pool whose file the agent does not load is made again, so nothing drifts`() throws {
    let found = try findings { fleet in
      try fleet.set(Self.web + "/pool.json", "/instance_resources/mem_mib", to: "0")
      try fleet.set(Self.desired, "/tenants/0/pools/1/profile", to: #""full""#)
    }
    #expect(!found.contains { $0.hasPrefix("MVM814") || $0.hasPrefix("MVM813") })
  }

  @Test func `two fleets side by side have nothing to do with each other`() throws {
    let found = try findings { fleet in
      for (path, bytes) in fleet.files {
        try fleet.set("staging/" + path, to: String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(found == [])
  }

  @Test func `without mvm's tree, documents belong together by their IDs`() throws {
    let found = try findings { fleet in
      for (path, bytes) in fleet.files {
        try fleet.set(path, to: nil)
        let flat = path.replacing("/", with: "-").replacing("tenants-", with: "x/")
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try fleet.set("\(flat).d/\(name)", to: String(decoding: bytes, as: UTF8.self))
      }
      let edge = try #require(
        fleet.files.keys.first { $0.hasSuffix("i-1f2e3d4c-instance.json.d/instance.json") })
      try fleet.set(edge, "/role", to: #""gateway""#)
    }
    #expect(found.count == 1 && found.first?.hasPrefix("MVM807") == true, "\(found)")
  }

  @Test func `documents keep their positions, however many lists they were added to`() {
    let paths = ["a/1.json", "a/2.json", "b/1.json", "a/3.json", "4.json", "b/c/1.json", "b/2"]
    for size in 1...paths.count {
      var documents = FleetDocuments()
      for start in stride(from: 0, to: paths.count, by: size) {
        let part = paths[start..<min(start + size, paths.count)]
        documents.append(
          FleetDocuments(part.map { FleetFile(path: Array($0.utf8), kind: .pool, record: nil) }))
      }
      let found = (0..<documents.count).map { String(decoding: documents[$0].path, as: UTF8.self) }
      #expect(found == paths)
    }
  }

  @Test func `a hundred thousand hostile files take no more than their number`() {
    let pool = try? PoolSpec.read(Array(Fixtures.text("samples/pool.json").utf8))
    let name = String(repeating: "e\u{301}\u{327}", count: 20)
    let files = (0..<50_000).map { index in
      var copy = pool
      copy?.poolID = name + "\(index % 7)"
      return FleetFile(
        path: Array("a/\(index)/pool.json".utf8), kind: .pool,
        record: copy.map { .pool(Shared($0)) })
    }
    #expect(Linter().check(Fleet(FleetDocuments(files))).findings.isEmpty)
  }
}
