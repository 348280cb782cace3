/// A string whose field declares a format.
public struct TextSubject: Sendable {
  public let format: TextFormat
  public let text: String
  let place: Place
}

/// A tenant of `tenant.json` or of a desired state.
public struct TenantSubject: Sendable {
  public let id: String
  public let netID: UInt16
  public let subnet: String
  /// The gateway and the bridge, which desired states do not give.
  public let gateway: String?
  public let bridge: String?
  public let quotas: TenantQuota
  /// Which `tenant.json` alone gives.
  public let configVersion: UInt64?
  /// Whether another tenant of the document has the same network number or some of its addresses.
  public let clashes: Bool
  let node: Int
  /// The key of the tenant's network: `net` or `network`.
  let networkKey: String

  /// The place of a key of the tenant.
  func place(_ keys: String...) -> Place { Place(node, keys) }
  /// The place of a key of the tenant's network.
  func network(_ key: String) -> Place { Place(node, [networkKey, key]) }
}

/// A pool of `pool.json` or of a desired state.
public struct PoolSubject: Sendable {
  public let id: String
  public let tenantID: String
  public let flakeRef: String
  public let profile: String
  public let role: Role
  public let resources: InstanceResources
  public let counts: DesiredCounts
  public let runtimePolicy: RuntimePolicy
  public let seccompPolicy: String
  public let snapshotCompression: String
  public let secretScopes: [SecretScope]
  /// What only desired states give.
  public var sleepPolicy: SleepPolicyConfig?
  public var updateStrategy: UpdateStrategy?
  public var routingTable: RoutingTable?
  /// What only `pool.json` gives.
  public var pinned = false
  public var critical = false
  /// Whether the pool is part of a desired state.
  public let isDesired: Bool
  let node: Int

  /// Whether instances are never put to sleep, and the key that says so.
  var isPinned: Bool { pinned || critical }
  var pinnedKey: String { pinned ? "pinned" : "critical" }

  /// The place of a key of the pool.
  func place(_ keys: String...) -> Place { Place(node, keys) }
}

/// A routing table.
public struct RoutingSubject: Sendable {
  public let table: RoutingTable
  /// The nodes of the routes.
  let nodes: [Int]

  /// The place of a key of a route.
  func place(_ route: Int, _ keys: String...) -> Place { Place(nodes[route], keys) }
}

/// An instance.
public struct InstanceSubject: Sendable {
  public let state: InstanceState
  let node: Int

  func place(_ keys: String...) -> Place { Place(node, keys) }
}

/// A desired state as a whole.
public struct DesiredStateSubject: Sendable {
  public let state: DesiredState
  let node: Int
  /// The nodes of the tenants, and of each tenant's pools.
  let tenants: [Int]
  let pools: [[Int]]

  func place(_ keys: String...) -> Place { Place(node, keys) }
  func tenant(_ index: Int, _ keys: String...) -> Place { Place(tenants[index], keys) }
  func pool(_ index: Int, of tenant: Int, _ keys: String...) -> Place {
    Place(pools[tenant][index], keys)
  }
}

/// A signed payload.
public struct SignedPayloadSubject: Sendable {
  public let payload: SignedPayload
  let node: Int

  func place(_ keys: String...) -> Place { Place(node, keys) }
}
