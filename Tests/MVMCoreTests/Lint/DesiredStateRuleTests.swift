import Testing

@testable import MVMCore

@Suite struct `Rules of desired states` {
  @Test func `an empty list with pruning destroys all tenants`() {
    func told(_ tenants: Bool, _ pools: Bool) -> [String] {
      let text = """
        {"schema_version": 1, "node_id": "node-1", "tenants": [],
         "prune_unknown_tenants": \(tenants), "prune_unknown_pools": \(pools)}
        """
      return Linter().check(Array(text.utf8), as: .desiredState).findings.map(\.code)
    }
    #expect(told(false, false).isEmpty)
    #expect(told(true, false) == ["MVM409"])
    #expect(told(true, true) == ["MVM409"])
    #expect(told(false, true) == ["MVM410"])
  }

  /// The codes for tenants of these IDs, net IDs and subnets.
  private func codes(_ tenants: (id: String, netID: Int, subnet: String)...) throws -> [String] {
    let quotas = """
      {"max_vcpus": 64, "max_mem_mib": 65536, "max_running": 64, "max_warm": 16, "max_pools": 8,
       "max_instances_per_pool": 128, "max_disk_gib": 500}
      """
    let entries = tenants.map {
      """
      {"tenant_id": "\($0.id)", "quotas": \(quotas), "pools": [],
       "network": {"tenant_net_id": \($0.netID), "ipv4_subnet": "\($0.subnet)"}}
      """
    }
    let bytes = try sample(
      .desiredState, at: "/tenants", "[\(entries.joined(separator: ", "))]")
    return Linter().check(bytes, as: .desiredState).findings.map { "\($0.code) \($0.pointer)" }
  }

  @Test func `the second entry of a tenant is that alone, and takes nothing from others`() throws {
    let acme = ("acme", 3, "10.240.3.0/24")
    #expect(try codes(acme, acme) == ["MVM402 /tenants/1/tenant_id"])
    #expect(
      try codes(acme, acme, ("globex", 3, "10.240.3.0/24"))
        == ["MVM402 /tenants/1/tenant_id", "MVM404 /tenants/2/network/tenant_net_id"])
    #expect(
      try codes(acme, ("globex", 4, "10.240.4.0/24"), ("acme", 4, "10.240.4.0/24"))
        == ["MVM402 /tenants/2/tenant_id"])
    #expect(
      try codes(acme, ("globex", 4, "10.240.3.0/24"))
        == ["MVM405 /tenants/1/network/ipv4_subnet"])
  }

  @Test func `pruning is fine where tenants are listed`() throws {
    #expect(try told(.desiredState, at: "/prune_unknown_tenants", "true").isEmpty)
    let both = try told(
      .desiredState, at: "/prune_unknown_tenants", #"true, "prune_unknown_pools": true"#)
    #expect(both.isEmpty)
  }

  @Test(arguments: [
    (".", true), ("./web", true), ("../web#x", true), (".#web", true), ("/srv/web", true),
    ("~/web", true), ("path:web", true), ("path:/srv/web", true), ("git+file:///srv/web", true),
    ("github:acme/web", false), ("git+ssh://git.example.net/web", false), ("web", false),
    ("git+https://example.net/path:x", false), ("PATH:web", false),
  ])
  func `a flake on the local disk is worth a note`(reference: String, isTold: Bool) throws {
    let pointer = "/tenants/0/pools/0/flake_ref"
    let found = try told(.desiredState, at: pointer, "\"\(reference)\"")
    #expect(found == (isTold ? ["MVM413 \(pointer)"] : []))
  }

  @Test func `a local flake is fine in a node's own file, and a broken one is told of once`() throws
  {
    #expect(try told(.pool, at: "/flake_ref", #""./web""#).isEmpty)
    let pointer = "/tenants/0/pools/0/flake_ref"
    #expect(try told(.desiredState, at: pointer, #""./web; rm""#) == ["MVM108 \(pointer)"])
  }

  @Test(arguments: [
    ("null", false), (#""sha256:0aF9""#, false),
    (#""sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08""#, false),
    (#""""#, true), (#""sha256:""#, true), (#""sha256:xyz""#, true), (#""SHA256:00""#, true),
    (#""0aF9""#, true), (#""sha512:00""#, true), (#""sha256: 00""#, true),
  ])
  func `a secrets hash is sha256: and hex`(value: String, isTold: Bool) throws {
    let found = try told(.desiredState, at: "/tenants/0/secrets_hash", value)
    #expect(found == (isTold ? ["MVM414 /tenants/0/secrets_hash"] : []))
  }

  @Test func `a message never shows what may be a secret`() throws {
    let bytes = try sample(.desiredState, at: "/tenants/0/secrets_hash", #""hunter2""#)
    let findings = Linter().check(bytes, as: .desiredState).findings
    #expect(
      findings.map(\.message) == [#"secrets_hash is not "sha256:" followed by hexadecimal digits"#])
  }

  @Test func `a configuration is counted from 1`() throws {
    #expect(try told(.tenant, at: "/config_version", "0") == ["MVM309 /config_version"])
    #expect(try told(.tenant, at: "/config_version", "1").isEmpty)
  }
}

@Suite struct `The size of a signed desired state` {
  private func text(_ profile: String, space: String = "") -> [UInt8] {
    let pool = DesiredPool(
      poolID: "p", flakeRef: "github:acme/\u{1F980}\t", profile: profile,
      instanceResources: InstanceResources(vcpus: 2, memoryMiB: 512),
      desiredCounts: DesiredCounts())
    let tenant = DesiredTenant(
      tenantID: "acme", network: DesiredTenantNetwork(netID: 3, subnet: "10.240.3.0/24"),
      quotas: TenantQuota(), pools: [pool])
    let state = DesiredState(schemaVersion: 1, nodeID: "node-1", tenants: [tenant])
    return state.json() + Array(space.utf8)
  }

  /// What the message takes when it is really made.
  private func size(of payload: [UInt8]) -> Int {
    let signed = SignedPayload(
      payload: payload, signature: Array(repeating: 0, count: 64), signerID: "")
    return AgentRequest.reconcileSigned(signed).json().count
  }

  private func findings(_ text: [UInt8]) -> [Finding] {
    Linter { $0.code == "MVM412" }.check(text, as: .desiredState).findings
  }

  @Test(arguments: [0, 1, 2, 40])
  func `counting gives what writing the message gives`(length: Int) {
    let text = text(String(repeating: "x", count: length), space: "\n \t")
    #expect(SignedSize(signing: text).frame == size(of: text))
    let envelope = SignedPayload(
      payload: text, signature: Array(repeating: 200, count: 64), signerID: "ops")
    #expect(SignedSize(of: envelope).frame == AgentRequest.reconcileSigned(envelope).json().count)
  }

  @Test func `a byte over the frame is reported, the last that fits is not`() {
    // An «x» costs four bytes of the message.
    let room = (SignedSize.limit - size(of: text(""))) / 4
    #expect(findings(text(String(repeating: "x", count: room))).isEmpty)
    #expect(findings(text(String(repeating: "x", count: room + 1))).count == 1)
  }

  @Test func `white space counts, since it is signed, and the compact form is the cure`() {
    // A space costs three bytes of the message.
    let room = (SignedSize.limit - size(of: text(""))) / 3
    #expect(findings(text("", space: String(repeating: " ", count: room))).isEmpty)
    let long = text("", space: String(repeating: " ", count: room + 1))
    let finding = findings(long).first
    #expect(
      finding?.message
        == "the document has \(grouped(long.count)) bytes; signed as it is, its message has at "
        + "least \(grouped(size(of: long))), and a frame holds at most 1,048,576")
    #expect(
      finding?.help
        == "sign the compact form (\(text("").count) bytes): mvm-core fmt --compact")
  }

  @Test func `where the compact form does not fit either, tenants have to move`() {
    let finding = findings(text(String(repeating: "x", count: 300_000))).first
    #expect(finding?.help == "move tenants to another node")
  }

  @Test func `digits are grouped in threes`() {
    #expect(
      [0, 12, 999, 1000, 1_048_576, -1234].map(grouped) == [
        "0", "12", "999", "1,000", "1,048,576", "-1,234",
      ])
  }
}
