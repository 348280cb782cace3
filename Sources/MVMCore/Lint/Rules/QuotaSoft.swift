/// MVM407: idle instances, pools or disks over a tenant's quota.
enum QuotaSoft: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM407", name: "quota-soft", severity: .warning, documents: [.desiredState],
      summary: "Running and warm instances, pools or disks that together exceed a tenant's quota.",
      explanation: """
        Warm instances hold their memory, and every instance its disk. Where they are over a quota
        together, the last ones are not made, and pools that should keep instances ready do not.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/quotas/max_pools", bad: #"1"#, good: #"2"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (index, tenant) in subject.state.tenants.enumerated() {
      for excess in QuotaSums(tenant).excesses where !excess.isHard {
        report.add(
          self, at: subject.tenant(index, "quotas", excess.key), excess.message, help: excess.help)
      }
    }
  }
}
