/// MVM407: more than the tenant's quota in other ways than by running instances.
enum QuotaSoft: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM407", name: "quota-soft", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "Warm instances, pools, instances of a pool or disks over the tenant's quota.",
      explanation: """
        Warm instances keep their memory and vCPUs: running and warm instances together should stay
        within `max_vcpus` and `max_mem_mib`, or an instance can't wake. `max_warm` also limits warm
        instances, `max_pools` pools, `max_instances_per_pool` the instances of a pool in all
        statuses, and `max_disk_gib` all data disks together. Reduce the counts, or raise the quota.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/quotas/max_pools", bad: "1", good: "2"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, sums) in subject.sums.enumerated() {
      for excess in sums.softExcesses {
        report.add(
          self, at: subject.tenant(tenant).place(\.quotas, key: excess.quota.key),
          excess.message(tenant: subject.state.tenants[tenant].tenantID, isRequested: true),
          help: excess.help,
          related: subject.places(of: excess.parts, of: tenant, "desired_counts"),
          basis: excess.basis(tenant: subject.state.tenants[tenant].tenantID),
          lowerBound: excess.lowerBound(
            tenant: subject.state.tenants[tenant].tenantID, isRequested: true))
      }
      let key = Quota.instancesPerPool.key
      let limit = subject.state.tenants[tenant].quotas.maxInstancesPerPool
      for pool in sums.crowdedPools {
        report.add(
          self, at: subject.pool(pool.pool, of: tenant).place(\.desiredCounts),
          "pool \(quoted(pool.id)) has \(counted(pool.total, "instance")); \(key) is \(limit)",
          help: "reduce the counts, split the pool, or raise \(key)",
          related: [(subject.tenant(tenant).place(\.quotas, key: key), "\(key) is set here")])
      }
    }
  }
}
