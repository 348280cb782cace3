/// What an agent that has applied one desired state makes of each change in the next.
struct ChangeEffects {
  private let state: DesiredState
  private var tenants: [[UInt8]: Tenant] = [:]

  private struct Tenant {
    let outcome: Reconciliation.Outcome
    let pools: [[UInt8]: Reconciliation.Outcome]
  }

  init(from old: DesiredState, to new: DesiredState) {
    for tenant in Reconciliation(of: new, on: NodeState(havingApplied: old)).tenants {
      tenants[Array(tenant.id.utf8)] = Tenant(
        outcome: tenant.outcome,
        pools: Dictionary(
          tenant.pools.map { (Array($0.id.utf8), $0.outcome) }, uniquingKeysWith: { one, _ in one })
      )
    }
    var state = new
    state.tenants = []
    self.state = state
  }

  /// - Parameters:
  ///   - keys: the keys that lead to the change, those of lists without their elements' IDs.
  ///   - ids: the IDs of the tenant and the pool that it is in.
  func effect(at keys: [String], in ids: [[UInt8]]) -> ReconcileEffect? {
    guard keys.first?.hasSameBytes(as: "tenants") == true, let id = ids.first else {
      return effect(ofKey: keys)
    }
    guard let tenant = tenants[id], tenant.outcome != .ambiguous else { return nil }
    if keys.count == 1 { return existence(tenant.outcome) }
    guard keys[1].hasSameBytes(as: "pools"), ids.count > 1 else { return .ignores }
    guard let pool = tenant.pools[ids[1]] else { return nil }
    if keys.count == 2 { return existence(pool) }
    return pool.applies(poolValueAt: keys.dropFirst(2)).map {
      $0 ? .applies(by: Set(Delivery.allCases)) : .ignores
    }
  }

  private func existence(_ outcome: Reconciliation.Outcome) -> ReconcileEffect? {
    switch outcome {
    case .created: .creates
    case .unlisted(let ways, let key): ways.isEmpty ? .keeps : .destroys(because: key, by: ways)
    case .existing, .ambiguous: nil
    }
  }

  /// The effect of a key of the document itself. Nothing compares `sequence` or `node_id`.
  private func effect(ofKey keys: [String]) -> ReconcileEffect? {
    guard keys.count == 1, let key = keys.first else { return nil }
    if key.hasSameBytes(as: "prune_unknown_tenants") {
      return .applies(by: [.coordinator, .daemon, .commandWithPrune])
    }
    if key.hasSameBytes(as: "prune_unknown_pools") {
      return .applies(
        by: state.pruneUnknownTenants
          ? [.coordinator, .daemon, .commandWithPrune] : [.daemon, .commandWithPrune])
    }
    if key.hasSameBytes(as: "schema_version") {
      return state.schemaVersion == DesiredState.acceptedVersion ? nil : .refuses
    }
    return nil
  }
}
