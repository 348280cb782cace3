/// Goes through a document's record once and asks the rules about what it comes to.
struct Walk {
  private let document: Document
  private let checks: [RuleCheck]
  private(set) var report: Report

  init(document: Document, checks: [RuleCheck], report: Report) {
    self.document = document
    self.checks = checks
    self.report = report
  }

  mutating func texts(_ formatted: [FormattedText]) {
    for case .text(let formats, let check) in checks {
      for entry in formatted where formats.contains(entry.format) {
        let text = document.text(of: entry.node)
        check(TextSubject(format: entry.format, text: text, place: Place(entry.node)), &report)
      }
    }
  }

  mutating func record(_ record: any WireValue) {
    switch record {
    case let tenant as TenantConfig: visit(TenantSubject(tenant))
    case let pool as PoolSpec: visit(PoolSubject(pool))
    case let table as RoutingTable: visit(table, at: 0)
    case let instance as InstanceState: visit(InstanceSubject(state: instance, node: 0))
    case let state as DesiredState: visit(state)
    default: break
    }
  }

  private mutating func visit(_ tenant: TenantSubject) {
    for case .tenant(let check) in checks { check(tenant, &report) }
  }

  private mutating func visit(_ pool: PoolSubject) {
    for case .pool(let check) in checks { check(pool, &report) }
  }

  private mutating func visit(_ instance: InstanceSubject) {
    for case .instance(let check) in checks { check(instance, &report) }
  }

  private mutating func visit(_ table: RoutingTable, at node: Int) {
    let subject = RoutingSubject(table: table, nodes: document.elements("routes", of: node))
    for case .routing(let check) in checks { check(subject, &report) }
  }

  private mutating func visit(_ state: DesiredState) {
    let tenants = document.elements("tenants", of: 0)
    let pools = tenants.map { document.elements("pools", of: $0) }
    let clashing = NetworkClashes.tenants(of: state)
    for (index, node) in zip(state.tenants.indices, tenants) {
      visit(TenantSubject(state.tenants[index], node, clashes: clashing.contains(index)))
    }
    for (tenant, nodes) in zip(state.tenants, pools) {
      for (pool, node) in zip(tenant.pools, nodes) { visit(pool, of: tenant, at: node) }
    }
    let subject = DesiredStateSubject(
      state: state, node: 0, tenants: tenants, pools: pools,
      sums: state.tenants.map { QuotaSums($0.quotas, $0.pools.map(PoolDemand.init)) })
    for case .desiredState(let check) in checks { check(subject, &report) }
  }

  private mutating func visit(_ pool: DesiredPool, of tenant: DesiredTenant, at node: Int) {
    visit(PoolSubject(pool, tenantID: tenant.tenantID, node))
    if let table = pool.routingTable, let member = document.member("routing_table", in: node) {
      visit(table, at: member + 1)
    }
  }
}

extension Document {
  /// The nodes of the elements of a list under a key.
  func elements(_ key: String, of object: Int) -> [Int] {
    member(key, in: object).map { elements(of: $0 + 1) } ?? []
  }
}

extension TenantSubject {
  fileprivate init(_ tenant: TenantConfig) {
    self.init(
      id: tenant.tenantID, netID: tenant.net.netID, subnet: tenant.net.subnet,
      gateway: tenant.net.gatewayIP, bridge: tenant.net.bridge, quotas: tenant.quotas,
      configVersion: tenant.configVersion, secretsHash: nil, clashes: false, node: 0,
      networkKey: "net")
  }

  fileprivate init(_ tenant: DesiredTenant, _ node: Int, clashes: Bool) {
    self.init(
      id: tenant.tenantID, netID: tenant.network.netID, subnet: tenant.network.subnet,
      gateway: nil, bridge: nil, quotas: tenant.quotas, configVersion: nil,
      secretsHash: tenant.secretsHash, clashes: clashes, node: node, networkKey: "network")
  }
}

extension PoolSubject {
  fileprivate init(_ pool: PoolSpec) {
    self.init(
      id: pool.poolID, tenantID: pool.tenantID, flakeRef: pool.flakeRef, profile: pool.profile,
      role: pool.role, resources: pool.instanceResources, counts: pool.desiredCounts,
      runtimePolicy: pool.runtimePolicy, seccompPolicy: pool.seccompPolicy,
      snapshotCompression: pool.snapshotCompression, secretScopes: pool.secretScopes,
      isPinned: pool.pinned, isCritical: pool.critical, sleepPolicy: nil, updateStrategy: nil,
      isDesired: false, node: 0)
  }

  fileprivate init(_ pool: DesiredPool, tenantID: String, _ node: Int) {
    self.init(
      id: pool.poolID, tenantID: tenantID, flakeRef: pool.flakeRef, profile: pool.profile,
      role: pool.role, resources: pool.instanceResources, counts: pool.desiredCounts,
      runtimePolicy: pool.runtimePolicy, seccompPolicy: pool.seccompPolicy,
      snapshotCompression: pool.snapshotCompression, secretScopes: pool.secretScopes,
      isPinned: false, isCritical: false, sleepPolicy: pool.sleepPolicy,
      updateStrategy: pool.defaultUpdateStrategy, isDesired: true, node: node)
  }
}
