/// MVM402: a tenant that a desired state has already.
enum DuplicateTenant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM402", name: "duplicate-tenant", severity: .error, since: "0.1.0",
      documents: [.desiredState],
      summary: "A tenant ID that appears twice in a desired state.",
      explanation: """
        An agent reconciles each entry separately, so the second entry undoes the effect of the
        first in every run. Merge the two entries.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/tenant_id", bad: #""acme""#, good: #""globex""#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    var seen = FirstSeen()
    for (index, tenant) in subject.state.tenants.enumerated() {
      guard let first = seen.first(of: tenant.tenantID, at: index) else { continue }
      report.add(
        self, at: subject.tenant(index).place(\.tenantID),
        "tenant \(quoted(tenant.tenantID)) appears twice",
        help: "merge the two entries",
        related: [
          (
            subject.tenant(first).place(\.tenantID),
            "tenant \(quoted(tenant.tenantID)) first appears here"
          )
        ])
    }
  }
}
