import Testing

@testable import MVMCore

@Suite struct `What reconciling does` {
  /// Eight times 2,500 states and nodes, in parallel, each in one way of delivery after the other.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `it does to a node what the reference says, in each way of delivery`(seed: UInt64) {
    var fleet = RandomFleet(seed: seed)
    for round in 0..<2500 {
      let delivery = Delivery.allCases[round % 4]
      let (node, state) = (fleet.node(), fleet.state())
      let before = ReconcileModel(node)
      var after = before
      after.apply(state, from: delivery)
      let reconciliation = Reconciliation(of: state, on: node)
      if applying(reconciliation, of: state, to: before, by: delivery) != after {
        Issue.record("seed \(seed), round \(round), \(delivery): \(node) \(state)")
      }
    }
  }

  /// The node that the engine's answers lead to.
  private func applying(
    _ reconciliation: Reconciliation, of state: DesiredState, to node: ReconcileModel,
    by delivery: Delivery
  ) -> ReconcileModel {
    var node = node
    for tenant in reconciliation.tenants {
      if tenant.outcome == .created { node.tenants[tenant.id] = [:] }
      for pool in tenant.pools {
        var there = node.tenants[tenant.id]?[pool.id] ?? ReconcileModel.Pool()
        if let index = tenant.listing, let position = pool.listing, pool.outcome == .created {
          let spec = PoolSpec(creating: state.tenants[index].pools[position], of: tenant.id)
          there.file =
            ReconcileModel(
              NodeState(tenants: [NodeTenant(id: "", pools: [NodePool(id: "", spec: spec)])])
            ).tenants[""]?[""]?.file
        }
        if let scaling = pool.scaling { scale(&there, scaling) }
        node.tenants[tenant.id]?[pool.id] = pool.outcome.destroys(by: delivery) ? nil : there
      }
      if tenant.outcome.destroys(by: delivery) { node.tenants[tenant.id] = nil }
    }
    return node
  }

  private func scale(_ pool: inout ReconcileModel.Pool, _ scaling: Scaling) {
    let stopped = pool.instances.filter { $0.value == .stopped }.keys.sorted()
    for id in stopped.prefix(scaling.started) { pool.instances[id] = .running }
    for _ in 0..<scaling.created { pool.instances["new-\(pool.instances.count)"] = .running }
    for id in scaling.stopped { pool.instances[id] = .stopped }
  }

  /// Eight times 2,500 pairs of documents: `diff` takes the node for one that applied the old one.
  @Test(arguments: 100..<108 as Range<UInt64>)
  func `the effects that diff shows are what happens to the node`(seed: UInt64) {
    var fleet = RandomFleet(seed: seed)
    for round in 0..<2500 {
      let (old, new) = (fleet.state(), fleet.state())
      var before = ReconcileModel()
      before.apply(old, from: .coordinator)
      let changes = DocumentComparison(old, new).changes
      let delivery = Delivery.allCases[round % 4]
      var after = before
      after.apply(new, from: delivery)
      for change in changes where !change.element.isEmpty {
        let expected = effect(of: change, before, after)
        let found = change.effect.map { name(of: $0, by: delivery) }
        if found != expected {
          Issue.record(
            "seed \(seed), round \(round), \(delivery), \(change): \(expected ?? "nil")")
        }
      }
    }
  }

  private func name(of effect: ReconcileEffect, by delivery: Delivery) -> String {
    switch effect {
    case .destroys(_, let ways): ways.contains(delivery) ? "destroys" : "keeps"
    case .applies(let ways): ways.contains(delivery) ? "applies" : "ignores"
    default: effect.name
    }
  }

  /// What becomes of a change, by the nodes before and after.
  private func effect(
    of change: DocumentChange, _ before: ReconcileModel, _ after: ReconcileModel
  ) -> String? {
    // `tenants[a]`, `pools[x]`, `secret_scopes[stripe]`
    let parts = change.identity.split(separator: "/").map(String.init)
    let ids = parts.prefix(2).map { String($0.split(separator: "[").last?.prefix(1) ?? "") }
    let tenants = (before.tenants[ids[0]], after.tenants[ids[0]])
    guard parts.count > 1 else { return existence(tenants.0 != nil, tenants.1 != nil) }
    guard parts[1].hasPrefix("pools[") else { return "ignores" }
    let (old, new) = (tenants.0?[ids[1]], tenants.1?[ids[1]])
    guard parts.count > 2 else { return existence(old != nil, new != nil) }
    if parts[2...] == ["desired_counts", "running"] {
      return new.map { "\($0.running.count)" } == change.new ? "applies" : "ignores"
    }
    let key = String(parts[2].prefix { $0 != "[" })
    guard let text = new?.file?[key], old?.file?[key] != text, let value = change.new else {
      return "ignores"
    }
    let isTaken = parts.count == 3 ? text == value : text.contains("\"\(parts[3])\":\(value)")
    return isTaken ? "applies" : "ignores"
  }

  private func existence(_ was: Bool, _ isThere: Bool) -> String {
    isThere ? (was ? "keeps" : "creates") : "destroys"
  }

  @Test func `what is there twice is not told`() {
    var fleet = RandomFleet(seed: 1)
    var state = fleet.state()
    while state.tenants.first?.pools.isEmpty ?? true { state = fleet.state() }
    let first = state.tenants[0]
    state.tenants = [first, first]
    let twice = Reconciliation(of: state, on: NodeState())
    #expect(twice.tenants.allSatisfy { $0.outcome == .ambiguous })
    state.tenants = [first]
    state.tenants[0].pools.append(first.pools[0])
    let pools = Reconciliation(of: state, on: NodeState()).tenants[0].pools
    #expect(pools.filter { $0.id == first.pools[0].poolID }.allSatisfy { $0.outcome == .ambiguous })
    let node = NodeState(tenants: [NodeTenant(id: "q"), NodeTenant(id: "q")])
    state.tenants = []
    #expect(Reconciliation(of: state, on: node).tenants.map(\.outcome) == [.ambiguous, .ambiguous])
  }

  @Test(
    arguments: [
      (false, false, [], []),
      (true, false, [.coordinator, .daemon, .commandWithPrune], []),
      (false, true, [], [.daemon, .commandWithPrune]),
      (
        true, true, [.coordinator, .daemon, .commandWithPrune],
        [.coordinator, .daemon, .commandWithPrune]
      ),
    ] as [(Bool, Bool, Set<Delivery>, Set<Delivery>)])
  func `pruning depends on both flags and on the way of delivery`(
    tenants: Bool, pools: Bool, ofTenants: Set<Delivery>, ofPools: Set<Delivery>
  ) {
    let state = DesiredState(
      schemaVersion: 1, nodeID: "n", tenants: [], pruneUnknownTenants: tenants,
      pruneUnknownPools: pools)
    #expect(Set(Delivery.allCases.filter { state.prunesTenants(by: $0) }) == ofTenants)
    #expect(Set(Delivery.allCases.filter { state.prunesPools(by: $0) }) == ofPools)
  }

  @Test func `keys that are sent but never applied are named`() {
    var fleet = RandomFleet(seed: 0)
    var state = fleet.state()
    while state.tenants.first?.pools.isEmpty ?? true { state = fleet.state() }
    var pool = state.tenants[0].pools[0]
    pool = DesiredPool(
      poolID: pool.poolID, flakeRef: "f", profile: "p",
      instanceResources: InstanceResources(vcpus: 1, memoryMiB: 1),
      desiredCounts: DesiredCounts(running: 3))
    let spec = PoolSpec(creating: pool, of: "a")
    #expect(pool.keysNeverApplied(to: spec) == [] && pool.keysNeverApplied(to: nil) == [])
    pool.role = .builder
    pool.seccompPolicy = "strict"
    pool.desiredCounts.warm = 1
    pool.sleepPolicy = SleepPolicyConfig()
    #expect(
      pool.keysNeverApplied(to: spec) == [
        "role", "seccomp_policy", "sleep_policy", "desired_counts.warm",
      ])
    #expect(
      pool.keysNeverApplied(to: nil) == ["seccomp_policy", "sleep_policy", "desired_counts.warm"])
    var broken = spec
    broken.instanceResources.vcpus = 0
    #expect(pool.keysNeverApplied(to: broken) == pool.keysNeverApplied(to: nil))
    #expect(pool.keysThatDiffer(from: spec) == ["role", "seccomp_policy"])
  }
}
