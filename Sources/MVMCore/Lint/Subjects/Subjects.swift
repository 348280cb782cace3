/// A string whose field declares a format.
public struct TextSubject: Sendable {
  public let format: TextFormat
  public let text: String
  let place: Place
}

/// A tenant of `tenant.json` or of a desired state.
public struct TenantSubject: Sendable, RecordPlaces {
  typealias Record = TenantConfig

  public let id: String
  public let netID: UInt16
  public let subnet: String
  /// The gateway and the bridge, which desired states do not give.
  public let gateway: String?
  public let bridge: String?
  public let quotas: TenantQuota
  /// The number of the configuration, which desired states do not give.
  public let configVersion: UInt64?
  /// The hash of the secrets, which `tenant.json` does not give.
  public let secretsHash: String?
  /// Whether another tenant of the document has the same network number or some of its addresses.
  public let clashes: Bool
  let node: Int
  /// The key of the tenant's network: `net` or `network`.
  let networkKey: String

  /// The tenant of a desired state, for what `tenant.json` does not give.
  var desired: RecordPlace<DesiredTenant> { RecordPlace(node: node) }

  func place(keys: [String]) -> Place { Place(node, keys) }

  /// The place of a value of the tenant's network.
  func network<Value>(_ field: WritableKeyPath<TenantNet, Value>) -> Place {
    Place(node, [networkKey, TenantNet.key(of: field)])
  }
}

/// A pool of `pool.json` or of a desired state.
public struct PoolSubject: Sendable, RecordPlaces {
  typealias Record = PoolSpec

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
  /// Whether idle instances are kept from sleeping: pinned and critical, which desired states do
  /// not give.
  public let isPinned: Bool
  public let isCritical: Bool
  /// When idle instances sleep, and how the pool is updated; `pool.json` does not give them.
  public let sleepPolicy: SleepPolicyConfig?
  public let updateStrategy: UpdateStrategy?
  public let routingTable: RoutingTable?
  /// Whether the pool is part of a desired state.
  public let isDesired: Bool
  let node: Int

  /// The pool of a desired state, for what `pool.json` does not give.
  var desired: RecordPlace<DesiredPool> { RecordPlace(node: node) }

  func place(keys: [String]) -> Place { Place(node, keys) }
}

/// An instance.
public struct InstanceSubject: Sendable, RecordPlaces {
  typealias Record = InstanceState

  public let state: InstanceState
  let node: Int

  func place(keys: [String]) -> Place { Place(node, keys) }
}

/// A desired state as a whole.
public struct DesiredStateSubject: Sendable, RecordPlaces {
  typealias Record = DesiredState

  public let state: DesiredState
  let node: Int
  /// The nodes of the tenants, and of each tenant's pools.
  let tenants: [Int]
  let pools: [[Int]]
  /// What each tenant's pools want, held against the tenant's quota.
  let sums: [QuotaSums]

  func place(keys: [String]) -> Place { Place(node, keys) }
  func tenant(_ index: Int) -> RecordPlace<DesiredTenant> { RecordPlace(node: tenants[index]) }
  func pool(_ index: Int, of tenant: Int) -> RecordPlace<DesiredPool> {
    RecordPlace(node: pools[tenant][index])
  }
}

/// A signed payload.
public struct SignedPayloadSubject: Sendable, RecordPlaces {
  typealias Record = SignedPayload

  public let payload: SignedPayload
  let node: Int

  func place(keys: [String]) -> Place { Place(node, keys) }
}

/// A node.
public struct NodeSubject: Sendable, RecordPlaces {
  typealias Record = NodeInfo

  public let info: NodeInfo
  let node: Int

  func place(keys: [String]) -> Place { Place(node, keys) }
}

/// A security policy.
public struct SecurityPolicySubject: Sendable, RecordPlaces {
  typealias Record = SecurityPolicy

  public let policy: SecurityPolicy
  /// Whether the document says what `require_auth` is.
  public let givesRequireAuth: Bool
  let node: Int
  /// The nodes of the blocklist's entries.
  let blocklist: [Int]

  func place(keys: [String]) -> Place { Place(node, keys) }
  func entry(_ index: Int) -> RecordPlace<BlocklistEntry> { RecordPlace(node: blocklist[index]) }
}
