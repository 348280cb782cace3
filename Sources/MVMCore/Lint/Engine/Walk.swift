/// Goes through a document's record once and asks the rules about what it comes to.
struct Walk {
  private let checks: RuleChecks
  /// Where findings go.
  var report: Report

  init(checks: RuleChecks, report: consuming Report) {
    self.checks = checks
    self.report = report
  }

  mutating func texts(_ formatted: [FormattedText]) {
    for entry in formatted {
      if IdentifierCheck.isPlain(entry, in: report.document) { continue }
      let checks = checks.lists.texts(entry.format)
      if checks.isEmpty { continue }
      let text = report.document.text(of: entry.node)
      let subject = TextSubject(format: entry.format, text: text, place: Place(entry.node))
      for case .text(_, let visit) in checks {
        visit(subject, &report)
      }
    }
  }

  /// All of a document: its texts and its record.
  mutating func all(of record: DocumentRecord, _ formatted: [FormattedText]) {
    texts(formatted)
    self.record(record)
    if let claims = NetworkClaims(record) { report.withdrawFixes(disputedBy: claims) }
  }

  mutating func record(_ record: DocumentRecord) {
    switch record {
    case .pool(let pool): visit(PoolSubject(pool.record))
    case .tenant(let tenant): visit(TenantSubject(tenant.record))
    case .routing(let table): visit(table.record, at: 0, context: nil)
    case .instance(let state): visit(InstanceSubject(state: state.record, node: 0))
    case .desiredState(let state): visit(state.record)
    case .templateConfig(let config): visit(config.record)
    case .template(let template): visit(TemplateSubject(template.record))
    case .templateRevision(let revision): visit(TemplateSubject(revision.record))
    case .node(let node): visit(NodeSubject(info: node.record, node: 0))
    case .securityPolicy(let policy): visit(policy.record)
    case .audit(let entry):
      // One that is not in a log: nothing came before it.
      var trail = AuditTrail(owner: nil)
      line(trail.follow(entry.record, entry.record.timestamp, in: report.document, at: .text))
    case .signedPayload(let payload):
      visit(SignedPayloadSubject(payload: payload.record, node: 0))
    case .buildHistory, .localAudit, .hostdFrames: break  // The structure is all that is checked.
    }
  }

  private mutating func visit(_ tenant: TenantSubject) {
    for case .tenant(let visit) in checks.lists.tenants { visit(tenant, &report) }
  }

  private mutating func visit(_ pool: PoolSubject) {
    for case .pool(let visit) in checks.lists.pools { visit(pool, &report) }
  }

  private mutating func visit(_ instance: InstanceSubject) {
    for case .instance(let visit) in checks.lists.instances { visit(instance, &report) }
  }

  private mutating func visit(_ signed: SignedPayloadSubject) {
    for case .signedPayload(let visit) in checks.lists.signedPayloads { visit(signed, &report) }
  }

  private mutating func visit(_ template: TemplateSubject) {
    for case .template(let visit) in checks.lists.templates { visit(template, &report) }
  }

  private mutating func visit(_ node: NodeSubject) {
    for case .node(let visit) in checks.lists.nodes { visit(node, &report) }
  }

  private mutating func visit(_ config: TemplateConfig) {
    let variants = report.document.elements("variants", of: 0, count: config.variants.count)
    let subject = TemplateConfigSubject(
      config: config, node: 0, variants: variants,
      givesProfile: variants.map { report.document.member("profile", in: $0) != nil })
    for case .templateConfig(let visit) in checks.lists.templateConfigs { visit(subject, &report) }
    for (variant, node) in zip(config.variants, variants) { visit(TemplateSubject(variant, node)) }
  }

  private mutating func visit(_ policy: SecurityPolicy) {
    let subject = SecurityPolicySubject(
      policy: policy, givesRequireAuth: report.document.member("require_auth", in: 0) != nil,
      node: 0,
      blocklist: report.document.elements("blocklist", of: 0, count: policy.blocklist.count))
    for case .securityPolicy(let visit) in checks.lists.securityPolicies { visit(subject, &report) }
  }

  /// A line of an audit log.
  mutating func line(_ line: AuditLineSubject) {
    for case .auditLine(let visit) in checks.lists.auditLines { visit(line, &report) }
  }

  private mutating func visit(_ table: RoutingTable, at node: Int, context: RoutingContext?) {
    let subject = RoutingSubject(
      table, context: context,
      nodes: report.document.elements("routes", of: node, count: table.routes.count))
    for case .routing(let visit) in checks.lists.routings { visit(subject, &report) }
  }

  private mutating func visit(_ state: DesiredState) {
    let tenants = report.document.elements("tenants", of: 0, count: state.tenants.count)
    let pools = zip(state.tenants, tenants).map { tenant, node in
      report.document.elements("pools", of: node, count: tenant.pools.count)
    }
    let clashing = NetworkClashes.tenants(of: state)
    for (index, node) in zip(state.tenants.indices, tenants) {
      visit(TenantSubject(state.tenants[index], node, clashes: clashing.contains(index)))
    }
    for (tenant, nodes) in zip(state.tenants, pools) {
      // By index: pools are large, and going through them by value copies each.
      let hasRoutes = tenant.pools.indices.contains { tenant.pools[$0].routingTable != nil }
      let known = TenantPools(hasRoutes ? tenant.pools : [], nodes)
      for (index, node) in zip(tenant.pools.indices, nodes) {
        visit(tenant.pools[index], of: tenant, known, at: node)
      }
    }
    let subject = DesiredStateSubject(
      state: state, node: 0, tenants: tenants, pools: pools,
      sums: state.tenants.map { QuotaSums($0.quotas, $0.pools.map(PoolDemand.init)) })
    for case .desiredState(let visit) in checks.lists.desiredStates { visit(subject, &report) }
  }

  private mutating func visit(
    _ pool: DesiredPool, of tenant: DesiredTenant, _ pools: TenantPools, at node: Int
  ) {
    visit(PoolSubject(pool, tenantID: tenant.tenantID, node))
    if let table = pool.routingTable, let member = report.document.member("routing_table", in: node)
    {
      let context = RoutingContext(pool, subnet: tenant.network.subnet, pools: pools, node)
      visit(table, at: member + 1, context: context)
    }
  }
}

extension Document {
  /// The nodes of the elements of a list under a key.
  func elements(_ key: String, of object: Int) -> [Int] {
    member(key, in: object).map { elements(of: $0 + 1) } ?? []
  }

  /// The same for a record's elements: where the list can't be read, so that there are others than
  /// in the document, the object stands for those without a node.
  func elements(_ key: String, of object: Int, count: Int) -> [Int] {
    let nodes = elements(key, of: object)
    return nodes.count == count
      ? nodes
      : Array(nodes.prefix(count))
        + Array(repeating: object, count: Swift.max(0, count - nodes.count))
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
      routingTable: nil, isDesired: false, node: 0)
  }

  fileprivate init(_ pool: DesiredPool, tenantID: String, _ node: Int) {
    self.init(
      id: pool.poolID, tenantID: tenantID, flakeRef: pool.flakeRef, profile: pool.profile,
      role: pool.role, resources: pool.instanceResources, counts: pool.desiredCounts,
      runtimePolicy: pool.runtimePolicy, seccompPolicy: pool.seccompPolicy,
      snapshotCompression: pool.snapshotCompression, secretScopes: pool.secretScopes,
      isPinned: false, isCritical: false, sleepPolicy: pool.sleepPolicy,
      updateStrategy: pool.defaultUpdateStrategy, routingTable: pool.routingTable, isDesired: true,
      node: node)
  }
}
