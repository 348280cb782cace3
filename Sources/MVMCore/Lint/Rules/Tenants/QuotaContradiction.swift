/// MVM308: quotas that make each other useless.
enum QuotaContradiction: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM308", name: "quota-contradiction", severity: .warning, since: "0.2.0",
      documents: [.tenant, .desiredState],
      summary: "A quota of 0 that makes another useless; more running instances than addresses.",
      explanation: """
        A quota of 0 means none, not unlimited. An instance needs a vCPU, memory and a pool, and
        counts as running: if one of these quotas is 0, what the others allow can't be used. The
        last open agent only compares `max_vcpus`, `max_mem_mib` and `max_running`. A tenant's
        network has 252 addresses for instances, so a `max_running` over 252 is never reached.
        """,
      example: RuleExample(
        .tenant, at: "/quotas/max_vcpus", bad: "0", good: "16"))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    let quotas = UselessQuotas(in: tenant.quotas)
    if let first = quotas.zeros.first {
      let verb = quotas.zeros.count == 1 ? "is" : "are"
      report.add(
        self, at: tenant.place(\.quotas, key: first.key),
        "\(listed(quotas.zeros.map(\.key), "and")) \(verb) 0, so "
          + "nothing that \(listed(quotas.useless.map(\.key), "and")) "
          + (quotas.useless.count == 1 ? "allows" : "allow") + " can be used",
        help: "raise the quota, or set all of them to 0; 0 means none, not unlimited",
        related: quotas.zeros.dropFirst().map { (tenant.place(\.quotas, key: $0.key), "also 0") })
    }
    if tenant.quotas.maxRunning > InstanceAddresses.most {
      report.add(
        self, at: tenant.place(\.quotas, \.maxRunning),
        "max_running is \(tenant.quotas.maxRunning); the tenant's network has addresses for "
          + "\(InstanceAddresses.most) instances",
        help: "use at most \(InstanceAddresses.most)")
    }
  }
}
