import MVMCore

/// What reconciling does, written from the reference by itself and as plainly as can be: a node in,
/// the node after it out.
struct ReconcileModel: Equatable {
  struct Pool: Equatable {
    /// The pool's values in pool.json, by their keys; nil where it can't be loaded.
    var file: [String: String]?
    /// The instances' states by their IDs; new ones are called `new-1` and so on.
    var instances: [String: InstanceStatus] = [:]
    var running: [String] { instances.filter { $0.value == .running }.keys.sorted() }
  }

  /// The pools of each tenant.
  var tenants: [String: [String: Pool]] = [:]

  mutating func apply(_ state: DesiredState, from delivery: Delivery) {
    for tenant in state.tenants {
      if tenants[tenant.tenantID] == nil { tenants[tenant.tenantID] = [:] }
      for pool in tenant.pools {
        var there = tenants[tenant.tenantID]?[pool.poolID] ?? Pool()
        if !Self.loads(there.file) { there.file = Self.newFile(pool) }
        Self.scale(&there, to: Int(pool.desiredCounts.running))
        tenants[tenant.tenantID]?[pool.poolID] = there
      }
    }
    let (unknownTenants, unknownPools) = (state.pruneUnknownTenants, state.pruneUnknownPools)
    let (prunesTenants, prunesPools) =
      switch delivery {
      case .coordinator: (unknownTenants, unknownTenants && unknownPools)
      case .daemon, .commandWithPrune: (unknownTenants, unknownPools)
      case .command: (false, false)
      }
    for id in tenants.keys {
      guard let listed = state.tenants.first(where: { $0.tenantID == id }) else {
        if prunesTenants { tenants[id] = nil }
        continue
      }
      guard prunesPools else { continue }
      let pools = listed.pools.map(\.poolID)
      tenants[id] = tenants[id]?.filter { pools.contains($0.key) }
    }
  }

  private static func scale(_ pool: inout Pool, to wanted: Int) {
    while pool.running.count < wanted {
      let stopped = pool.instances.filter { $0.value == .stopped }.keys.min()
      pool.instances[stopped ?? "new-\(pool.instances.count)"] = .running
    }
    while pool.running.count > wanted, let last = pool.running.last {
      pool.instances[last] = .stopped
    }
  }

  /// 0 vCPUs and 0 MiB count as a file that is not there.
  private static func loads(_ file: [String: String]?) -> Bool {
    guard let resources = file?["instance_resources"] else { return false }
    return !resources.contains(#""vcpus":0,"#) && !resources.contains(#""mem_mib":0,"#)
  }

  /// Only these four come from the document; everything else has its default.
  private static func newFile(_ pool: DesiredPool) -> [String: String] {
    [
      "flake_ref": text(pool.flakeRef), "profile": text(pool.profile), "role": text(pool.role),
      "instance_resources": text(pool.instanceResources), "runtime_policy": text(RuntimePolicy()),
      "seccomp_policy": text("baseline"), "snapshot_compression": text("none"),
      "secret_scopes": "[]",
    ]
  }

  static func text(_ value: some WireValue) -> String {
    String(decoding: value.json(), as: UTF8.self)
  }
}
