/// A routing table.
public struct RoutingSubject: Sendable {
  public let table: RoutingTable
  /// What is known of the tenant; nil for a table in a file of its own.
  public let context: RoutingContext?
  /// The routes that never take a request, each with the earlier one that takes them all.
  public let shadowed: [Int: Int]
  /// The nodes of the routes.
  let nodes: [Int]

  init(_ table: RoutingTable, context: RoutingContext?, nodes: [Int]) {
    self.table = table
    self.context = context
    self.nodes = nodes
    shadowed = RouteCriteria.shadowed(in: table)
  }

  func route(_ index: Int) -> RecordPlace<Route> { RecordPlace(node: nodes[index]) }

  /// The address of the instance that a route names.
  func byIP(_ index: Int) -> Place {
    let keys = [Route.key(of: \.target), RouteTarget.key(of: \.instanceSelector), "by_ip"]
    return Place(nodes[index], keys)
  }
}

/// What is known of the pool and the tenant that a routing table belongs to.
public struct RoutingContext: Sendable, RecordPlaces {
  typealias Record = DesiredPool

  /// The ID of the pool that has the table.
  public let poolID: String
  public let role: Role
  /// The tenant's subnet; nil where it is broken.
  public let subnet: IPv4Subnet?
  public let pools: TenantPools
  private let node: Int

  init(_ pool: DesiredPool, subnet: String, pools: TenantPools, _ node: Int) {
    poolID = pool.poolID
    role = pool.role
    self.subnet = try? IPv4Subnet(subnet)
    self.pools = pools
    self.node = node
  }

  func place(keys: [String]) -> Place { Place(node, keys) }
}

/// The pools of a tenant by their IDs, compared by their bytes as mvm does.
public struct TenantPools: Sendable {
  /// What routes have to know of a pool.
  public struct Pool: Sendable, RecordPlaces {
    typealias Record = DesiredPool

    public let role: Role
    /// How many of its instances are to run.
    public let running: UInt32
    let node: Int

    func place(keys: [String]) -> Place { Place(node, keys) }
  }

  /// Whether all IDs are valid: where one is not, it may be the one that a route means.
  public let areNamed: Bool
  /// The IDs of pools that can serve requests, for suggestions; comparing with many would take long.
  private let candidates: [String]
  /// Nil for IDs that two pools have: which one is meant is unknown.
  private let pools: [[UInt8]: Pool?]

  init(_ pools: [DesiredPool], _ nodes: [Int]) {
    var known: [[UInt8]: Pool?] = [:]
    var areNamed = true
    for (pool, node) in zip(pools, nodes) {
      let key = Array(pool.poolID.utf8)
      let entry = Pool(role: pool.role, running: pool.desiredCounts.running, node: node)
      known[key] = .some(known[key] == nil ? entry : nil)
      if (try? PoolID(pool.poolID)) == nil { areNamed = false }
    }
    self.pools = known
    self.areNamed = areNamed
    candidates = pools.lazy.filter { $0.role != .builder }.prefix(64).map(\.poolID)
  }

  /// The pools that a route of a pool's table can mean, at most 64: no builder, and not itself.
  func candidates(besides own: String) -> [String] {
    candidates.filter { !$0.utf8.elementsEqual(own.utf8) }
  }

  /// Whether there is a pool of an ID.
  func has(_ id: String) -> Bool { pools[Array(id.utf8)] != nil }

  /// The pool of an ID; nil where there is none or more than one.
  subscript(id: String) -> Pool? { pools[Array(id.utf8)] ?? nil }
}
