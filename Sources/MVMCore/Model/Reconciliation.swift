/// What an agent does with a desired state on a node.
///
/// ```swift
/// let reconciliation = Reconciliation(of: desired, on: node)
/// for tenant in reconciliation.tenants where tenant.outcome.destroys(by: .daemon) {
///   print(tenant.id, "is destroyed with all its data")
/// }
/// ```
///
/// Of an existing tenant nothing is applied; of an existing pool, only `desired_counts.running`. A
/// new pool gets its flake reference, profile, role and resources. Nothing compares `sequence`: an
/// older document is applied like a newer one. Quotas and free addresses, which can keep instances
/// from starting, are not looked at here, nor is the acceptance of a plain request, see
/// `DesiredState.refusals`.
///
/// Source: the last open agent (February 2026).
public struct Reconciliation: Sendable {
  /// What becomes of a tenant or a pool.
  public enum Outcome: Equatable, Sendable {
    /// It is made.
    case created
    /// It is there already.
    case existing
    /// It is on the node and not listed. Where the document arrives in one of these ways, it is
    /// destroyed with all its data, because of this key of the document; else it is kept.
    case unlisted(destroyedBy: Set<Delivery>, because: String)
    /// Its ID is there twice, in the document or on the node: what happens is unknown.
    case ambiguous
  }

  /// What becomes of a tenant.
  public struct Tenant: Sendable {
    public let id: String
    /// Its index in the document; nil where the document does not list it.
    public let listing: Int?
    public let outcome: Outcome
    /// The listed pools in the order in which they are reconciled, then the node's others.
    public let pools: [Pool]
  }

  /// What becomes of a pool.
  public struct Pool: Sendable {
    public let id: String
    /// Its index among the tenant's in the document; nil where the document does not list it.
    public let listing: Int?
    public let outcome: Outcome
    /// What happens to its instances; nil where the pool is not reconciled or that is unknown.
    public let scaling: Scaling?
  }

  /// The listed tenants in the document's order, then the node's others.
  public let tenants: [Tenant]

  /// Takes time in proportion to the document and the node.
  public init(of state: DesiredState, on node: NodeState) {
    let known = IDIndex(node.tenants.map(\.id))
    let listed = IDIndex(state.tenants.map(\.tenantID))
    let walk = ReconcileWalk(
      tenants: state.waysToPruneTenants, pools: state.waysToPrunePools)
    let first = state.tenants.enumerated().map { index, tenant in
      let isClear = !known.repeats(tenant.tenantID) && !listed.repeats(tenant.tenantID)
      let there = known[tenant.tenantID].map { node.tenants[$0] }
      return walk.listed(tenant, at: index, there, isClear: isClear)
    }
    let others = node.tenants.filter { listed[$0.id] == nil }
    tenants = first + others.map { walk.unlisted($0, isClear: !known.repeats($0.id)) }
  }
}

extension Reconciliation.Outcome {
  /// Whether it is destroyed where the document arrives in this way.
  public func destroys(by delivery: Delivery) -> Bool {
    if case .unlisted(let ways, _) = self { ways.contains(delivery) } else { false }
  }
}

/// What happens to the instances of a pool, as far as quotas and addresses allow.
public struct Scaling: Equatable, Sendable {
  /// How many run now.
  public let running: Int
  /// How many are to run.
  public let wanted: Int
  /// How many stopped ones are started.
  public let started: Int
  /// How many are made. Those in `created` and `ready` don't count as running, so a pool that was
  /// never built gets as many again in each pass.
  public let created: Int
  /// The IDs of those that are stopped: of the running ones, the last by the order of their IDs.
  public let stopped: [String]

  /// - Parameters:
  ///   - instances: the pool's instances.
  ///   - wanted: `desired_counts.running`; `warm` and `sleeping` are never read.
  public init(of instances: [NodeInstance], to wanted: UInt32) {
    let runners = instances.filter { $0.status == .running }.map(\.id)
    running = runners.count
    self.wanted = Int(wanted)
    let missing = max(0, self.wanted - runners.count)
    started = min(missing, instances.count { $0.status == .stopped })
    created = missing - started
    let surplus = max(0, runners.count - self.wanted)
    stopped =
      surplus == 0
      ? [] : Array(runners.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.suffix(surplus))
  }
}

/// Decides on one tenant after the other.
private struct ReconcileWalk {
  /// The ways of delivery in which unlisted tenants and pools are destroyed.
  let tenants, pools: Set<Delivery>

  func listed(
    _ tenant: DesiredTenant, at index: Int, _ there: NodeTenant?, isClear: Bool
  ) -> Reconciliation.Tenant {
    let known = IDIndex((there?.pools ?? []).map(\.id))
    let listed = IDIndex(tenant.pools.map(\.poolID))
    let first = tenant.indicesInReconcileOrder.map { position in
      let pool = tenant.pools[position]
      let isClear = isClear && !known.repeats(pool.poolID) && !listed.repeats(pool.poolID)
      return decide(pool, at: position, known[pool.poolID].flatMap { there?.pools[$0] }, isClear)
    }
    let others = (there?.pools ?? []).filter { listed[$0.id] == nil }.map { pool in
      unlisted(
        pool, isClear && !known.repeats(pool.id),
        .unlisted(destroyedBy: pools, because: "prune_unknown_pools"))
    }
    return Reconciliation.Tenant(
      id: tenant.tenantID, listing: index,
      outcome: isClear ? (there == nil ? .created : .existing) : .ambiguous,
      pools: first + others)
  }

  private func decide(
    _ pool: DesiredPool, at position: Int, _ there: NodePool?, _ isClear: Bool
  ) -> Reconciliation.Pool {
    guard isClear else {
      return .init(id: pool.poolID, listing: position, outcome: .ambiguous, scaling: nil)
    }
    return .init(
      id: pool.poolID, listing: position,
      outcome: there?.spec?.isLoadable == true ? .existing : .created,
      scaling: Scaling(of: there?.instances ?? [], to: pool.desiredCounts.running))
  }

  func unlisted(_ tenant: NodeTenant, isClear: Bool) -> Reconciliation.Tenant {
    let outcome: Reconciliation.Outcome =
      isClear ? .unlisted(destroyedBy: tenants, because: "prune_unknown_tenants") : .ambiguous
    return Reconciliation.Tenant(
      id: tenant.id, listing: nil, outcome: outcome,
      pools: tenant.pools.map { unlisted($0, isClear, outcome) })
  }

  private func unlisted(
    _ pool: NodePool, _ isClear: Bool, _ outcome: Reconciliation.Outcome
  ) -> Reconciliation.Pool {
    .init(id: pool.id, listing: nil, outcome: isClear ? outcome : .ambiguous, scaling: nil)
  }
}

/// Where each ID of a list is, by its bytes.
private struct IDIndex {
  private var places: [[UInt8]: Int] = [:]
  private var repeated: Set<[UInt8]> = []

  init(_ ids: [String]) {
    for (index, id) in ids.enumerated()
    where places.updateValue(index, forKey: Array(id.utf8)) != nil {
      repeated.insert(Array(id.utf8))
    }
  }

  subscript(id: String) -> Int? { places[Array(id.utf8)] }

  func repeats(_ id: String) -> Bool {
    !repeated.isEmpty && repeated.contains(Array(id.utf8))
  }
}
