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
  /// The number of the configuration, which desired states do not give.
  public let configVersion: UInt64?
  /// The hash of the secrets, which `tenant.json` does not give.
  public let secretsHash: String?
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

  /// The place of a key of the pool.
  func place(_ keys: String...) -> Place { Place(node, keys) }
}

/// A routing table.
public struct RoutingSubject: Sendable {
  public let table: RoutingTable
  /// The gateway pool that has the table; nil for a table in a file of its own.
  public let poolID: String?
  let context: TenantContext?
  /// The nodes of the routes.
  let nodes: [Int]

  /// The place of a key of a route.
  func place(_ route: Int, _ keys: String...) -> Place { Place(nodes[route], keys) }
}

extension RoutingSubject {
  /// The tenant that the table is part of.
  var tenant: DesiredTenant? { context?.tenant }

  /// A pool of the tenant.
  func pool(_ id: String) -> DesiredPool? { context?.pool(id) }

  /// Whether the tenant has a pool; where no tenant is known, any may be meant.
  func hasPool(_ id: String) -> Bool { context == nil || pool(id) != nil }

  /// A gateway pool with one route, and the pool it leads to, for the rules' examples.
  static func example(
    role: String = "gateway", target: String = "api", running: Int = 1
  ) -> String {
    """
    [{"pool_id": "edge", "flake_ref": "github:globex/edge", "profile": "minimal", "role": "\(role)",
      "instance_resources": {"vcpus": 1, "mem_mib": 256},
      "desired_counts": {"running": 1, "warm": 0, "sleeping": 0},
      "routing_table": {"routes": [{"match_rule": {"port": 443}, "target": {"pool_id": "\(target)"}}]}},
     {"pool_id": "api", "flake_ref": "github:globex/api", "profile": "minimal",
      "instance_resources": {"vcpus": 2, "mem_mib": 512},
      "desired_counts": {"running": \(running), "warm": 0, "sleeping": 0}}]
    """
  }
}

/// A tenant of a desired state, its pools found by their IDs.
struct TenantContext: Sendable {
  let tenant: DesiredTenant
  private let places: [[UInt8]: Int]

  init(_ tenant: DesiredTenant) {
    self.tenant = tenant
    places = Dictionary(
      tenant.pools.enumerated().map { (Array($1.poolID.utf8), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func pool(_ id: String) -> DesiredPool? { places[Array(id.utf8)].map { tenant.pools[$0] } }
}

/// A node.
public struct NodeSubject: Sendable {
  public let info: NodeInfo
  let node: Int

  func place(_ keys: String...) -> Place { Place(node, keys) }
}

/// A template config.
public struct TemplateConfigSubject: Sendable {
  public let config: TemplateConfig
  let node: Int
  /// The nodes of the variants.
  let variants: [Int]

  func place(_ keys: String...) -> Place { Place(node, keys) }
  func variant(_ index: Int, _ keys: String...) -> Place { Place(variants[index], keys) }

  /// What a variant's template is called.
  func name(of variant: TemplateVariant) -> String {
    variant.name.isEmpty ? "\(config.templateID)-\(variant.role)" : variant.name
  }
}

/// What templates, their revisions and variants have in common.
public struct TemplateSubject: Sendable {
  public let role: String
  public let vcpus: UInt8
  public let memoryMiB: UInt32
  /// When a template was made and changed.
  public let times: (created: String, updated: String)?
  let node: Int

  func place(_ keys: String...) -> Place { Place(node, keys) }

  init(_ template: TemplateSpec) {
    role = template.role
    vcpus = template.vcpus
    memoryMiB = template.memoryMiB
    times = (template.createdAt, template.updatedAt)
    node = 0
  }

  init(_ revision: TemplateRevision) {
    role = revision.role
    vcpus = revision.vcpus
    memoryMiB = revision.memoryMiB
    times = nil
    node = 0
  }

  init(_ variant: TemplateVariant, _ node: Int) {
    role = variant.role
    vcpus = variant.vcpus
    memoryMiB = variant.memoryMiB
    times = nil
    self.node = node
  }
}

/// A security policy.
public struct SecurityPolicySubject: Sendable {
  public let policy: SecurityPolicy
  /// Whether the document says if authentication is required.
  public let givesAuth: Bool
  let node: Int

  func place(_ keys: String...) -> Place { Place(node, keys) }
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
  /// What each tenant's pools want, held against the tenant's quota.
  let sums: [QuotaSums]

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
