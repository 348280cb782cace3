/// MVM411: an instance larger than its tenant's quota.
enum InstanceOverQuota: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM411", name: "instance-over-quota", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "A single instance that uses more than the tenant's quota.",
      explanation: """
        The quotas `max_vcpus` and `max_mem_mib` limit all instances of a tenant together. A pool
        whose instances each use more than that never starts one. Make the instance smaller, or
        raise the quota.
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
          self, at: subject.pool(oversize.pool, of: tenant).place(\.instanceResources, key: key),
          "an instance of pool \(quoted(oversize.id)) uses \(size); \(oversize.quota.key) of the tenant is "
            + "\(oversize.limit)",
          help: "make the instance smaller, or raise \(oversize.quota.key)",
          related: [
            (
              subject.tenant(tenant).place(\.quotas, key: oversize.quota.key),
              "\(oversize.quota.key) is set here"
            )
          ]
        )
      }
    }
  }
}
