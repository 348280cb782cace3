/// MVM411: an instance larger than its tenant's quota.
enum InstanceOverQuota: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM411", name: "instance-over-quota", severity: .error, documents: [.desiredState],
      summary: "One instance alone exceeds a tenant's quota.",
      explanation: """
        A single instance of the pool has more vCPUs or memory than all of the tenant's instances
        may have together. It is never started.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/instance_resources/mem_mib", bad: #"65537"#,
        good: #"512"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (index, tenant) in subject.state.tenants.enumerated() {
      for (place, pool) in tenant.pools.enumerated() {
        let resources = pool.instanceResources
        // MVM201 tells of more than any instance can have.
        if resources.vcpus > VCPUCount.most { continue }
        let sizes = [
          ("vcpus", "max_vcpus", UInt64(resources.vcpus), UInt64(tenant.quotas.maxVCPUs)),
          ("mem_mib", "max_mem_mib", UInt64(resources.memoryMiB), tenant.quotas.maxMemoryMiB),
        ]
        for (key, quota, size, most) in sizes where size > most && most > 0 {
          report.add(
            self, at: subject.pool(place, of: index, "instance_resources", key),
            "one instance's \(key) \(size) is over the tenant's \(quota) \(most)",
            help: "make the instance smaller, or the quota larger",
            related: [(subject.tenant(index, "quotas", quota), "the quota")])
        }
      }
    }
  }
}
