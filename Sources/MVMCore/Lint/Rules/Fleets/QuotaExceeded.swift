/// MVM809: a tenant's pools over its quota.
enum QuotaExceeded: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM809", name: "quota-exceeded", severity: .error, since: "0.2.0",
      documents: [.tenant, .pool],
      summary: "Pools of a tenant that together exceed its quota.",
      explanation: """
        The pools of a tenant, each in a separate file, together ask for more running instances,
        vCPUs or memory than its tenant.json allows. mvm starts instances in the order of the pools
        until a quota is reached, and never starts the last ones. Reduce the counts, make the
        instances smaller, or raise the quota.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/tenant.json", at: "/quotas/max_running", bad: "3", good: "16"),
        FleetEdit("desired-node-1.json", bad: nil, good: nil)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard !fleet.tenants.all.isEmpty else { return }
    let demands = demands(of: fleet)
    for tenant in fleet.tenants.all {
      let own = demands[ByteText(tenant.record.tenantID)] ?? []
      for excess in QuotaSums(tenant.record.quotas, own, areDistinct: true).runningExcesses {
        report.add(
          self, at: tenant.place(\.quotas, key: excess.quota.key),
          excess.message(tenant: tenant.record.tenantID, isRequested: false),
          help: excess.help, basis: excess.basis(tenant: tenant.record.tenantID),
          lowerBound: excess.lowerBound(tenant: tenant.record.tenantID, isRequested: false))
      }
    }
  }

  /// The pools by their tenants. Pools of one tenant are mostly adjacent, and looked up once.
  private static func demands(of fleet: FleetScope) -> [ByteText: [PoolDemand]] {
    var demands: [ByteText: [PoolDemand]] = [:]
    var tenantID = ""
    var run: [PoolDemand] = []
    for pool in fleet.pools.all {
      if !pool.record.tenantID.hasSameBytes(as: tenantID) {
        demands[ByteText(tenantID), default: []] += run
        run.removeAll(keepingCapacity: true)
        tenantID = pool.record.tenantID
      }
      run.append(PoolDemand(pool.record))
    }
    demands[ByteText(tenantID), default: []] += run
    return demands
  }
}
