/// MVM402: a tenant that a desired state has already.
enum DuplicateTenant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM402", name: "duplicate-tenant", severity: .error, documents: [.desiredState],
      summary: "A tenant ID that appears twice in a desired state.",
      explanation: """
        An agent reconciles each entry by itself, so the second one undoes what the first one did,
        on every run. Merge the two.
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
        self, at: subject.tenant(index, "tenant_id"),
        "the tenant \(quoted(tenant.tenantID)) appears twice",
        help: "merge the two; otherwise the agent undoes one with the other on each run",
        related: [(subject.tenant(first, "tenant_id"), "first here")])
    }
  }
}
