/// MVM406: running instances over a tenant's quota.
enum QuotaRunning: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM406", name: "quota-running", severity: .error, documents: [.desiredState],
      summary: "Running instances that together exceed a tenant's quota.",
      explanation: """
        An agent starts no instance beyond the tenant's quotas. A desired state whose pools
        together want more running instances, vCPUs or memory is never reached: which of the pools
        go short depends on their order.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/quotas/max_vcpus", bad: #"7"#, good: #"8"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (index, tenant) in subject.state.tenants.enumerated() {
      for excess in QuotaSums(tenant).excesses where excess.isHard {
        report.add(
          self, at: subject.tenant(index, "quotas", excess.key), excess.message, help: excess.help)
      }
    }
  }
}
