/// MVM407: more than the tenant's quota in other ways than by running.
enum QuotaSoft: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM407", name: "quota-soft", severity: .warning, documents: [.desiredState],
      summary: "Warm instances, pools, instances of a pool or disks over the tenant's quota.",
      explanation: """
        Warm instances keep their memory and virtual CPUs: together with the running ones they
        should stay within `max_vcpus` and `max_mem_mib`, or one that wakes finds no room. Warm
        instances have the quota `max_warm` besides, pools `max_pools`, the instances of a pool in
        all states `max_instances_per_pool`, and all data disks together `max_disk_gib`.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/quotas/max_pools", bad: "1", good: "2"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, sums) in subject.sums.enumerated() {
      for excess in sums.softExcesses {
        report.add(
          self, at: subject.tenant(tenant, "quotas", excess.quota.key), excess.message,
          help: excess.help,
          related: subject.places(of: excess.parts, of: tenant, "desired_counts"))
      }
      let key = Quota.instancesPerPool.key
      let limit = subject.state.tenants[tenant].quotas.maxInstancesPerPool
      for pool in sums.crowdedPools {
        report.add(
          self, at: subject.pool(pool.pool, of: tenant, "desired_counts"),
          "\(counted(pool.total, "instance")) in one pool; \(key) is \(limit)",
          help: "reduce the counts, split the pool, or raise \(key)",
          related: [(subject.tenant(tenant, "quotas", key), "the quota is set here")])
      }
    }
  }
}
