import Testing

@testable import MVMCore

/// MVM820: of the values that state a tenant's network, the one that all others contradict.
@Suite struct `The odd one out` {
  struct Value: Sendable {
    let file: String
    let pointer: String
    /// JSON of the value for a net ID below 256.
    let text: @Sendable (Int) -> String
  }

  private static let acme = "tenants/acme/tenant.json"

  /// Every value that states the network of the tenant acme, whose net ID is 3.
  private static let values: [Value] = {
    var values = [
      Value(file: acme, pointer: "/net/tenant_net_id") { "\($0)" },
      Value(file: acme, pointer: "/net/ipv4_subnet") { "\"10.240.\($0).0/24\"" },
      Value(file: acme, pointer: "/net/gateway_ip") { "\"10.240.\($0).1\"" },
      Value(file: acme, pointer: "/net/bridge_name") { "\"br-tenant-\($0)\"" },
      Value(file: `Fleets`.desired, pointer: "/tenants/0/network/tenant_net_id") { "\($0)" },
      Value(file: `Fleets`.desired, pointer: "/tenants/0/network/ipv4_subnet") {
        "\"10.240.\($0).0/24\""
      },
    ]
    let instances = [
      ("web/instances/i-1f2e3d4c", 4), ("web/instances/i-9c8b7a65", 5),
      ("edge/instances/i-0a1b2c3d", 3),
    ]
    for (folder, offset) in instances {
      let file = "tenants/acme/pools/\(folder)/instance.json"
      values += [
        Value(file: file, pointer: "/net/tap_dev") { "\"tn\($0)i\(offset)\"" },
        Value(file: file, pointer: "/net/mac") { "\"02:fc:00:\(hex($0)):00:\(hex(offset))\"" },
        Value(file: file, pointer: "/net/guest_ip") { "\"10.240.\($0).\(offset)\"" },
        Value(file: file, pointer: "/net/gateway_ip") { "\"10.240.\($0).1\"" },
      ]
    }
    return values
  }()

  private static func hex(_ number: Int) -> String {
    (number < 16 ? "0" : "") + String(number, radix: 16)
  }

  private static func findings(_ plant: (inout SampleFleet) throws -> Void) throws -> [String] {
    var fleet = try SampleFleet()
    try plant(&fleet)
    return fleet.findings()
  }

  /// Net IDs that are nobody's, and the one that the other tenant has.
  @Test(arguments: values.indices, [9, 0, 200, 4])
  func `each value is found where it alone is wrong`(index: Int, wrong: Int) throws {
    let value = Self.values[index]
    var fleet = try SampleFleet()
    let clean = fleet.files
    try fleet.set(value.file, value.pointer, to: value.text(wrong))
    #expect(fleet.findings() == ["MVM820 \(value.file) \(value.pointer)"])
    // What it is to be replaced by is what stood there.
    try fleet.set(value.file, value.pointer, to: value.text(3))
    #expect(fleet.files == clean)
    #expect(fleet.findings() == [])
  }

  @Test(arguments: values.indices, values.indices)
  func `two wrong values are left to the other rules`(first: Int, second: Int) throws {
    guard first < second else { return }
    let (one, other) = (Self.values[first], Self.values[second])
    let found = try Self.findings { fleet in
      try fleet.set(one.file, one.pointer, to: one.text(9))
      try fleet.set(other.file, other.pointer, to: other.text(9))
    }
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.hasPrefix("MVM820") }, "\(found)")
  }

  @Test func `a desired state with another network reports its drift`() throws {
    let found = try Self.findings { fleet in
      try fleet.set(
        `Fleets`.desired, "/tenants/0/network",
        to: #"{"tenant_net_id": 9, "ipv4_subnet": "10.240.9.0/24"}"#)
    }
    #expect(found == ["MVM812 \(`Fleets`.desired) /tenants/0/network/tenant_net_id"])
  }

  @Test func `a tenant.json alone is left to its own rules`() throws {
    let found = try Self.findings { fleet in
      for file in fleet.files.keys where file != `Fleets`.globex { try fleet.set(file, to: nil) }
      try fleet.set(`Fleets`.globex, "/net/bridge_name", to: "\"br-tenant-9\"")
    }
    #expect(found == ["MVM307 \(`Fleets`.globex) /net/bridge_name"])
  }

  @Test func `three values against one decide, two don't`() throws {
    func found(_ keep: (String) -> Bool) throws -> [String] {
      try Self.findings { fleet in
        for file in fleet.files.keys where !keep(file) { try fleet.set(file, to: nil) }
        try fleet.set(`Fleets`.globex, "/net/bridge_name", to: "\"?\"")
        try fleet.set(`Fleets`.globex, "/net/gateway_ip", to: "\"?\"")
        try fleet.set(`Fleets`.globex, "/net/tenant_net_id", to: "9")
        guard fleet.files[`Fleets`.desired] != nil else { return }
        try fleet.set(`Fleets`.desired, "/tenants/1/network/ipv4_subnet", to: "\"?\"")
      }
    }
    let odd = "MVM820 \(`Fleets`.globex) /net/tenant_net_id"
    // The subnet beside it and the desired state's net ID.
    #expect(!(try found { $0 == `Fleets`.globex || $0 == `Fleets`.desired }).contains(odd))
    #expect(try found { $0 == `Fleets`.globex || $0.hasSuffix("/instance.json") }.contains(odd))
  }

  @Test func `a network that another tenant has is nobody's for sure`() throws {
    let found = try Self.findings { fleet in
      try fleet.set(`Fleets`.globex, "/net", to: Self.network(of: 3))
      try fleet.set(Self.acme, "/net/bridge_name", to: "\"br-tenant-9\"")
    }
    #expect(found.contains("MVM307 \(Self.acme) /net/bridge_name"), "\(found)")
    #expect(found.contains { $0.hasPrefix("MVM803 ") }, "\(found)")
    #expect(!found.contains { $0.hasPrefix("MVM820 \(Self.acme)") }, "\(found)")
  }

  private static func network(of netID: Int) -> String {
    """
    {"tenant_net_id": \(netID), "ipv4_subnet": "10.240.\(netID).0/24",
     "gateway_ip": "10.240.\(netID).1", "bridge_name": "br-tenant-\(netID)"}
    """
  }

  @Test func `what is there twice has no vote`() throws {
    let found = try Self.findings { fleet in
      fleet.copy(`Fleets`.desired, to: "backup/\(`Fleets`.desired)")
      try fleet.set(
        "backup/\(`Fleets`.desired)", "/tenants/0/network/tenant_net_id", to: "9")
    }
    #expect(!found.contains { $0.hasPrefix("MVM820") }, "\(found)")
    let twice = try Self.findings { fleet in
      for file in fleet.files.keys where file.hasPrefix("tenants/acme/") {
        fleet.copy(file, to: "old/" + (file.split(separator: "/").last.map(String.init) ?? ""))
        try fleet.set(file, to: nil)
      }
      fleet.copy("old/tenant.json", to: "new/tenant.json")
      try fleet.set("new/tenant.json", "/net/tenant_net_id", to: "9")
    }
    #expect(!twice.contains { $0.hasPrefix("MVM820") }, "\(twice)")
  }

  @Test func `a desired state of several is the odd one where the tenant has no file`() throws {
    let other = "desired-node-2.json"
    func found(_ netID: String) throws -> [String] {
      try Self.findings { fleet in
        fleet.copy(`Fleets`.desired, to: other)
        try fleet.set(other, "/node_id", to: "\"node-2\"")
        try fleet.set(other, "/tenants/0/network/tenant_net_id", to: netID)
        try fleet.set(Self.acme, to: nil)
      }
    }
    let clean = try found("3")
    #expect(
      try found("9") == clean + ["MVM820 \(other) /tenants/0/network/tenant_net_id"], "\(clean)")
  }

  @Test func `one wrong value in each of two tenants is one finding in each`() throws {
    let found = try Self.findings { fleet in
      try fleet.set(Self.acme, "/net/tenant_net_id", to: "4")
      try fleet.set(`Fleets`.globex, "/net/tenant_net_id", to: "3")
    }
    #expect(
      found == [
        "MVM820 \(Self.acme) /net/tenant_net_id", "MVM820 \(`Fleets`.globex) /net/tenant_net_id",
      ])
  }

  @Test func `subnets beside the convention have no vote, nor have their addresses`() throws {
    let found = try Self.findings { fleet in
      try fleet.set(Self.acme, "/net/ipv4_subnet", to: "\"10.240.16.0/20\"")
      try fleet.set(Self.acme, "/net/gateway_ip", to: "\"10.240.16.1\"")
    }
    #expect(!found.contains { $0.hasPrefix("MVM820") }, "\(found)")
  }

  @Test(arguments: ["\"tn9i9\"", "\"tn3i9\""])
  func `a wrong offset is reported all the same`(tap: String) throws {
    let found = try Self.findings { try $0.set(`Fleets`.instance, "/net/tap_dev", to: tap) }
    let drift = "MVM805 \(`Fleets`.instance) /net/tap_dev"
    let odd = "MVM820 \(`Fleets`.instance) /net/tap_dev"
    #expect(found == (tap == "\"tn9i9\"" ? [drift, odd] : [drift]))
  }

  @Test func `a gateway that is wrong in its last octet too is reported for both`() throws {
    let found = try Self.findings { try $0.set(Self.acme, "/net/gateway_ip", to: "\"10.240.9.7\"") }
    #expect(
      found == ["MVM306 \(Self.acme) /net/gateway_ip", "MVM820 \(Self.acme) /net/gateway_ip"])
  }

  @Test func `the finding gives the evidence and the value that is meant`() throws {
    var fleet = try SampleFleet()
    try fleet.set(Self.acme, "/net/tenant_net_id", to: "9")
    var documents = FleetDocuments()
    for (path, bytes) in fleet.files.sorted(by: { $0.key < $1.key }) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let kind = DocumentKind(fileName: Array(name.utf8)[...]) else { continue }
      documents.add(
        FleetFile(path: Array(path.utf8), kind: kind, result: Linter().check(bytes, as: kind)))
    }
    let found = try #require(
      Linter().check(Fleet(documents)).findings.first { $0.rule.code == "MVM820" })
    #expect(
      found.message == "tenant_net_id is 9; 17 other values imply 3 (3 in tenant.json, 12 in 3 "
        + "instances, 2 in desired-node-1.json)")
    #expect(found.related.count == 5 && Set(found.related.map(\.place.file)).count == 5)
    #expect(found.replacement == "3" && found.help == "write 3")
  }

  /// A value that can't be read is no vote, and is not taken for the odd one.
  @Test(arguments: values.indices, ["[]", "null", "\"?\""])
  func `values that can't be read have no vote`(index: Int, broken: String) throws {
    let value = Self.values[index]
    let alone = try Self.findings { try $0.set(value.file, value.pointer, to: broken) }
    #expect(!alone.contains { $0.hasPrefix("MVM820") }, "\(alone)")
    let other = Self.values[(index + 1) % Self.values.count]
    let both = try Self.findings { fleet in
      try fleet.set(value.file, value.pointer, to: broken)
      try fleet.set(other.file, other.pointer, to: other.text(9))
    }
    #expect(both.contains("MVM820 \(other.file) \(other.pointer)"), "\(both)")
  }
}
