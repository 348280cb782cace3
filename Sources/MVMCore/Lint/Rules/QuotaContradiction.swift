/// MVM308: quotas that contradict each other.
enum QuotaContradiction: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM308", name: "quota-contradiction", severity: .warning,
      documents: [.tenant, .desiredState],
      summary:
        "A quota of 0 that makes another useless, or more running instances than there are addresses.",
      explanation: """
        Every running instance needs a vCPU, memory, a place in a pool and an address. Where one
        of these quotas is 0 and another is not, nothing can run, whatever the other allows. A
        tenant has 252 addresses for instances.
        """,
      example: RuleExample(
        .tenant, at: "/quotas/max_vcpus", bad: #"0"#, good: #"8"#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    let quotas = tenant.quotas
    let needed: [(key: String, value: UInt64)] = [
      ("max_running", UInt64(quotas.maxRunning)), ("max_vcpus", UInt64(quotas.maxVCPUs)),
      ("max_mem_mib", quotas.maxMemoryMiB), ("max_pools", UInt64(quotas.maxPools)),
      ("max_instances_per_pool", UInt64(quotas.maxInstancesPerPool)),
    ]
    if let none = needed.first(where: { $0.value == 0 }),
      let other = needed.first(where: { $0.value > 0 })
    {
      report.add(
        self, at: tenant.place("quotas", none.key),
        "\(none.key) 0 lets nothing run, so that \(other.key) \(other.value) is useless",
        help: "set both to 0 to suspend the tenant, or neither")
    } else if quotas.maxRunning > QuotaSums.addresses {
      report.add(
        self, at: tenant.place("quotas", "max_running"),
        "max_running \(quotas.maxRunning) is more than a tenant's \(QuotaSums.addresses) addresses",
        help: "\(QuotaSums.addresses) instances at most can run")
    }
  }
}
