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
    #expect(findings.map(\.message) == [#"the hash is not "sha256:" and hexadecimal digits"#])
  }

  @Test func `a configuration is counted from 1`() throws {
    #expect(try told(.tenant, at: "/config_version", "0") == ["MVM309 /config_version"])
    #expect(try told(.tenant, at: "/config_version", "1").isEmpty)
  }
}

@Suite struct `The size of a signed desired state` {
  private func state(pools: Int, profile: String = "minimal") -> DesiredState {
    let pools = (0..<pools).map { index in
      DesiredPool(
        poolID: "p\(index)", flakeRef: "github:acme/\u{1F980}\t", profile: profile,
        instanceResources: InstanceResources(vcpus: 2, memoryMiB: 512),
        desiredCounts: DesiredCounts())
    }
    let tenant = { (id: String, pools: [DesiredPool]) in
      DesiredTenant(
        tenantID: id, network: DesiredTenantNetwork(netID: 3, subnet: "10.240.3.0/24"),
        quotas: TenantQuota(), pools: pools)
    }
    return DesiredState(
      schemaVersion: 1, nodeID: "node-1",
      tenants: [tenant("acme", pools), tenant("globex", []), tenant("initech", pools)])
  }

  /// What the message takes when it is really made.
  private func size(of state: DesiredState) -> Int {
    let signed = SignedPayload(
      payload: state.json(), signature: Array(repeating: 0, count: 64), signerID: "")
    return AgentRequest.reconcileSigned(signed).json().count
  }

  @Test(arguments: [0, 1, 2, 40])
  func `counting gives what writing the message gives`(pools: Int) {
    let state = state(pools: pools)
    #expect(SignedSize(of: state).bytes == size(of: state))
  }

  @Test func `a byte over the frame is told, the last that fits is not`() throws {
    let empty = size(of: state(pools: 1, profile: ""))
    // An «x» costs four bytes of the message, in each of the two pools that have the profile.
    let room = (SignedSize.frame - empty) / 8
    for (length, isTold) in [(room, false), (room + 1, true)] {
      let state = state(pools: 1, profile: String(repeating: "x", count: length))
      let codes = Linter { $0.code == "MVM412" }.check(state.json(), as: .desiredState)
        .findings.map(\.code)
      #expect(codes == (isTold ? ["MVM412"] : []))
    }
  }

  @Test func `a short source that leaves out all defaults may still be too long`() {
    let pool = """
      {"pool_id":"p","flake_ref":"f","profile":"p","instance_resources":{"vcpus":2,"mem_mib":1},\
      "desired_counts":{"running":0,"warm":0,"sleeping":0},"sleep_policy":{},"runtime_policy":{}}
      """
    let quotas = String(decoding: TenantQuota().json(), as: UTF8.self)
    func bytes(pools: Int) -> [UInt8] {
      let pools = Array(repeating: pool, count: pools).joined(separator: ",")
      return Array(
        """
        {"schema_version":1,"node_id":"n","tenants":[{"tenant_id":"a","quotas":\(quotas),\
        "network":{"tenant_net_id":3,"ipv4_subnet":"10.240.3.0/24"},"pools":[\(pools)]}]}
        """.utf8)
    }
    let linter = Linter { $0.code == "MVM412" }
    #expect(bytes(pools: 700).count < 150_000)
    #expect(linter.check(bytes(pools: 700), as: .desiredState).findings.count == 1)
    #expect(linter.check(bytes(pools: 300), as: .desiredState).findings.isEmpty)
  }

  @Test func `a document far too large is not counted to its end`() {
    let size = SignedSize(of: state(pools: 3000, profile: String(repeating: "x", count: 6000)))
    #expect(!size.isComplete)
    #expect(size.bytes < 3 << 20)
  }
}
