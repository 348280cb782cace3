import Foundation
import Testing

@testable import MVMCore

@Suite struct `Differences between documents` {
  private func state(
    _ tenants: [DesiredTenant], prunesTenants: Bool = false, prunesPools: Bool = false
  ) -> DesiredState {
    DesiredState(
      schemaVersion: 1, nodeID: "node-1", tenants: tenants, pruneUnknownTenants: prunesTenants,
      pruneUnknownPools: prunesPools)
  }

  private func tenant(_ id: String, _ pools: [DesiredPool] = []) -> DesiredTenant {
    DesiredTenant(
      tenantID: id, network: DesiredTenantNetwork(netID: 3, subnet: "10.240.3.0/24"),
      quotas: TenantQuota(), pools: pools)
  }

  private func pool(_ id: String, _ change: (inout DesiredPool) -> Void = { _ in }) -> DesiredPool {
    var pool = DesiredPool(
      poolID: id, flakeRef: "github:acme/web", profile: "minimal",
      instanceResources: InstanceResources(vcpus: 2, memoryMiB: 512),
      desiredCounts: DesiredCounts(running: 1))
    change(&pool)
    return pool
  }

  /// Each change as its kind, place, effect and rule.
  private func told<Record: WireValue>(_ old: Record, _ new: Record) -> [String] {
    DocumentComparison(old, new).changes.map { change in
      let rule = change.ruleCode.map { " \($0)" } ?? ""
      return "\(change.kind.rawValue) \(change.identity) \(change.effect.map(text) ?? "-")\(rule)"
    }
  }

  private func text(_ effect: ReconcileEffect) -> String {
    switch effect {
    case .destroys(let key, let ways): "destroys by \(key)\(text(ways))"
    case .applies(let ways): "applies\(ways.count == 4 ? "" : text(ways))"
    default: effect.name
    }
  }

  private func text(_ ways: Set<Delivery>) -> String {
    ": " + Delivery.allCases.filter(ways.contains).map(\.rawValue).joined(separator: " ")
  }

  @Test func `the order of tenants and pools means nothing`() {
    let old = state([tenant("a", [pool("x"), pool("y")]), tenant("b")])
    let new = state([tenant("b"), tenant("a", [pool("y"), pool("x")])])
    #expect(told(old, new) == [])
  }

  @Test func `what is left out counts as its default`() throws {
    let short = #"{"routes": [{"match_rule": {"port": 1}, "target": {"pool_id": "web"}}]}"#
    let long = #"""
      {"routes": [{"name": "", "match_rule": {"port": 1, "path_prefix": null, "source_cidr": null},
        "target": {"pool_id": "web", "instance_selector": "any", "target_port": null}}]}
      """#
    let old = try RoutingTable.read(Array(short.utf8))
    #expect(told(old, try RoutingTable.read(Array(long.utf8))) == [])
  }

  @Test func `each change tells its field with the old and the new value`() {
    let new = pool("x") { $0.desiredCounts.running = 4 }
    let changes = DocumentComparison(state([tenant("a", [pool("x")])]), state([tenant("a", [new])]))
    #expect(
      changes.changes == [
        DocumentChange(
          kind: .changed, element: "/tenants[a]/pools[x]", field: "/desired_counts/running",
          old: "1", new: "4", effect: .applies(by: Set(Delivery.allCases)),
          keys: ["tenants", "pools", "desired_counts", "running"])
      ])
    #expect(changes.changes.first?.ruleCode == nil)
  }

  @Test func `agents apply the running count, and nothing else of what is there`() {
    let new = pool("x") { pool in
      pool.role = .gateway
      pool.desiredCounts = DesiredCounts(running: 2, warm: 2, sleeping: 1)
      pool.seccompPolicy = "strict"
      pool.routingTable = RoutingTable()
    }
    var tenant = tenant("a", [new])
    tenant.network.netID = 4
    tenant.quotas.maxRunning = 9
    tenant.secretsHash = "sha256:00"
    tenant.preferredRegions = ["eu"]
    #expect(
      told(state([self.tenant("a", [pool("x")])]), state([tenant])) == [
        "changed /tenants[a]/network/tenant_net_id ignores MVM812",
        "changed /tenants[a]/quotas/max_running ignores MVM814",
        "changed /tenants[a]/secrets_hash ignores",
        "changed /tenants[a]/pools[x]/role ignores MVM813",
        "changed /tenants[a]/pools[x]/desired_counts/running applies",
        "changed /tenants[a]/pools[x]/desired_counts/warm ignores",
        "changed /tenants[a]/pools[x]/desired_counts/sleeping ignores",
        "changed /tenants[a]/pools[x]/seccomp_policy ignores MVM814",
        "changed /tenants[a]/pools[x]/routing_table ignores",
        "added /tenants[a]/preferred_regions ignores",
      ])
  }

  @Test func `a pool whose file can't be loaded is made again`() {
    let old = pool("x") { $0.instanceResources.vcpus = 0 }
    let new = pool("x") { $0.seccompPolicy = "strict" }
    #expect(
      told(state([tenant("a", [old])]), state([tenant("a", [new])])) == [
        "changed /tenants[a]/pools[x]/instance_resources/vcpus applies MVM814",
        "changed /tenants[a]/pools[x]/seccomp_policy ignores MVM814",
      ])
  }

  @Test(arguments: [
    (false, false, "keeps", "keeps"),
    (
      false, true, "keeps", "destroys by prune_unknown_pools: daemon command-with-prune"
    ),
    (
      true, false, "destroys by prune_unknown_tenants: coordinator daemon command-with-prune",
      "keeps"
    ),
    (
      true, true, "destroys by prune_unknown_tenants: coordinator daemon command-with-prune",
      "destroys by prune_unknown_pools: coordinator daemon command-with-prune"
    ),
  ])
  func `what is not listed any more is destroyed where it is pruned`(
    tenants: Bool, pools: Bool, ofTenant: String, ofPool: String
  ) {
    let old = state(
      [tenant("a", [pool("x")]), tenant("b")], prunesTenants: tenants, prunesPools: pools)
    let new = state([tenant("a", [pool("y")])], prunesTenants: tenants, prunesPools: pools)
    #expect(
      told(old, new) == [
        "added /tenants[a]/pools[y] creates", "removed /tenants[a]/pools[x] \(ofPool)",
        "removed /tenants[b] \(ofTenant)",
      ])
  }

  @Test func `flags and versions of the document have effects of their own`() {
    var new = state([], prunesPools: true)
    #expect(
      told(state([]), new) == [
        "changed /prune_unknown_pools applies: daemon command-with-prune MVM410"
      ])
    new = state([], prunesTenants: true, prunesPools: true)
    let ways = "coordinator daemon command-with-prune"
    #expect(
      told(state([]), new) == [
        "changed /prune_unknown_tenants applies: \(ways)",
        "changed /prune_unknown_pools applies: \(ways)",
      ])
    new = state([])
    new.schemaVersion = 2
    #expect(told(state([]), new) == ["changed /schema_version refuses MVM401"])
  }

  @Test func `an older sequence is neither refused nor stale`() {
    var (old, new) = (state([]), state([]))
    (old.sequence, new.sequence) = (8, 7)
    #expect(told(old, new) == ["changed /sequence -"])
    #expect(told(new, old) == ["changed /sequence -"])
  }

  @Test func `the reasons to refuse the new document in a plain request come with the changes`() {
    let new = state([tenant("a", [pool("x") { $0.desiredCounts.running = 101 }])])
    let comparison = DocumentComparison(state([tenant("a", [pool("x")])]), new)
    #expect(comparison.refusals.map(\.pointer) == ["/tenants/0/pools/0/desired_counts/running"])
    #expect(DocumentComparison(new, state([])).refusals == [])
  }

  @Test func `routes go by name, else by what they ask for, and their order counts`() {
    func route(_ name: String, _ port: UInt16) -> Route {
      Route(
        name: name, matchRule: MatchRule(port: port), target: RouteTarget(poolID: "web"))
    }
    let old = RoutingTable(routes: [route("a", 1), route("", 2), route("", 3)])
    let new = RoutingTable(routes: [route("", 2), route("a", 9), route("", 4)])
    #expect(
      told(old, new) == [
        "changed /routes[a]/match_rule/port -", "added /routes[4] -", "removed /routes[3] -",
        "reordered /routes -",
      ])
    #expect(DocumentComparison(old, new).changes.last?.new == #"["2","a"]"#)
  }

  @Test func `of two with one ID each is compared with its own`() {
    let old = state([tenant("a"), tenant("a", [pool("x")])])
    let new = state([tenant("a"), tenant("a")])
    #expect(told(old, new) == ["removed /tenants[a#2]/pools[x] -"])
  }

  @Test func `IDs are compared by their bytes`() {
    #expect(told(state([tenant("\u{E9}")]), state([tenant("e\u{301}")])).count == 2)
  }

  @Test func `tags are compared one by one, as many as there are`() {
    func metadata(_ count: Int) -> PoolMetadata {
      PoolMetadata(tags: StringMap((0..<count).map { ("key/\($0)", "v") }))
    }
    #expect(told(metadata(2), metadata(3)) == ["added /tags/key~12 -"])
    #expect(told(metadata(20_000), metadata(20_001)).count == 1)
  }

  @Test func `lines of a log are the same where all their values are`() {
    func entry(_ detail: String) -> AuditEntry {
      AuditEntry(
        timestamp: "2026-11-20T08:00:00Z", tenantID: "acme", action: .tenantCreated, detail: detail)
    }
    let old = ["a", "b", "b", "c"].map(entry)
    let new = ["b", "c", "d", "d"].map(entry)
    let changes = DocumentComparison(old, new).changes
    #expect(changes.map(\.kind) == [.added, .added, .removed, .removed])
    #expect(changes.map(\.element) == ["/2", "/3", "/0", "/2"])
  }

  @Test func `a very long ID is not repeated in the name of every change below it`() {
    let id = String(repeating: "x", count: 100_000)
    let old = state([tenant(id, (0..<2000).map { pool("p\($0)") })])
    let new = state([tenant(id, (0..<2000).map { pool("q\($0)") })])
    let changes = DocumentComparison(old, new).changes
    #expect(changes.count == 4000)
    #expect(changes.allSatisfy { $0.identity.utf8.count < 100 })
  }

  @Test(arguments: WireVector.byType.keys.sorted())
  func `no value differs from itself, and others do both ways`(name: String) throws {
    func check<T: WireValue>(_ type: T.Type, _ inputs: [String]) throws {
      let values = try inputs.map { try type.read(Array($0.utf8)) }
      for (old, new) in zip(values, values.dropFirst()) {
        #expect(DocumentComparison(old, old).changes.isEmpty)
        let there = DocumentComparison(old, new).changes
        let back = DocumentComparison(new, old).changes
        // Equality of records takes NFC and NFD for one; bytes decide.
        #expect(there.isEmpty == (old.json() == new.json()))
        #expect(there.count == back.count)
        #expect(there.map { $0.old ?? "" }.sorted() == back.map { $0.new ?? "" }.sorted())
      }
    }
    let type = try #require(WireTypes.type(named: name))
    try check(type, (WireVector.byType[name] ?? []).filter(\.accept).map(\.input))
  }
}
