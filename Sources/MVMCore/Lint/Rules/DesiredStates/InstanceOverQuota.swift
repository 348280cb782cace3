/// MVM411: an instance larger than its tenant's quota.
enum InstanceOverQuota: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM411", name: "instance-over-quota", severity: .error, documents: [.desiredState],
      summary: "One instance that takes more than the tenant's whole quota.",
      explanation: """
        The quotas `max_vcpus` and `max_mem_mib` are for all of a tenant's instances together. A
        pool whose one instance takes more than that never starts any. Make the instance smaller,
        or raise the quota.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/instance_resources",
        bad: #"{"vcpus": 2, "mem_mib": 131072}"#, good: #"{"vcpus": 2, "mem_mib": 16384}"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, sums) in subject.sums.enumerated() {
      for oversize in sums.oversizes {
        let isMemory = oversize.quota == .memory
        let size =
          isMemory
          ? "\(oversize.each) MiB of memory" : counted(oversize.each, "vCPU")
        let key = isMemory ? "mem_mib" : "vcpus"
        report.add(
          self, at: subject.pool(oversize.pool, of: tenant, "instance_resources", key),
          "one instance takes \(size); the whole tenant's \(oversize.quota.key) is "
            + "\(oversize.limit)",
          help: "make it smaller, or raise \(oversize.quota.key)",
          related: [(subject.tenant(tenant, "quotas", oversize.quota.key), "the quota is set here")]
        )
      }
    }
  }
}
