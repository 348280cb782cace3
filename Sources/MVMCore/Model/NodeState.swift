/// What a node has, as far as reconciling looks at it: its tenants, their pools and the pools'
/// instances.
public struct NodeState: Sendable {
  public var tenants: [NodeTenant]

  public init(tenants: [NodeTenant] = []) {
    self.tenants = tenants
  }
}

/// A tenant that is on a node.
public struct NodeTenant: Sendable {
  public var id: String
  public var pools: [NodePool]

  public init(id: String, pools: [NodePool] = []) {
    (self.id, self.pools) = (id, pools)
  }
}

/// A pool that has a directory on a node.
public struct NodePool: Sendable {
  public var id: String
  /// Its pool.json; nil where the file is missing or can't be read.
  public var spec: PoolSpec?
  public var instances: [NodeInstance]

  public init(id: String, spec: PoolSpec?, instances: [NodeInstance] = []) {
    (self.id, self.spec, self.instances) = (id, spec, instances)
  }
}

/// An instance that is on a node.
public struct NodeInstance: Equatable, Sendable {
  public var id: String
  public var status: InstanceStatus

  public init(id: String, status: InstanceStatus) {
    (self.id, self.status) = (id, status)
  }
}

extension PoolSpec {
  /// Whether the last open agent (February 2026) loads the file: one with 0 vCPUs or 0 MiB of
  /// memory counts as absent and is overwritten.
  public var isLoadable: Bool { instanceResources.vcpus > 0 && instanceResources.memoryMiB > 0 }

  /// The pool.json that the last open agent (February 2026) writes for a new pool: the flake
  /// reference, the profile, the role and the resources are the document's, and everything else has
  /// its default, whatever the document says.
  public init(creating pool: DesiredPool, of tenantID: String) {
    self.init(
      poolID: pool.poolID, tenantID: tenantID, flakeRef: pool.flakeRef, profile: pool.profile,
      role: pool.role, instanceResources: pool.instanceResources, desiredCounts: DesiredCounts())
  }
}

extension NodeState {
  /// A node that had nothing before it applied a desired state, without its instances.
  init(havingApplied state: DesiredState) {
    tenants = state.tenants.map { tenant in
      NodeTenant(
        id: tenant.tenantID,
        pools: tenant.pools.map { pool in
          NodePool(id: pool.poolID, spec: PoolSpec(creating: pool, of: tenant.tenantID))
        })
    }
  }
}
