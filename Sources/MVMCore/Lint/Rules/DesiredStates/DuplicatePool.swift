/// MVM403: a pool that its tenant has already.
enum DuplicatePool: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM403", name: "duplicate-pool", severity: .error, since: "0.1.0",
      documents: [.desiredState],
      summary: "A pool ID that appears twice in a tenant.",
      explanation: """
        An agent scales the pool to the counts of the first entry and then to those of the second,
        in every run. Merge the two entries, or give one of them another ID.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/1/pool_id", bad: #""web""#, good: #""api""#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, entry) in subject.state.tenants.enumerated() {
      var seen = FirstSeen()
      for index in entry.pools.indices {
        let id = entry.pools[index].poolID
        guard let first = seen.first(of: id, at: index) else { continue }
        report.add(
          self, at: subject.pool(index, of: tenant).place(\.poolID),
          "pool \(quoted(id)) appears twice in tenant \(quoted(entry.tenantID))",
          help: "merge the two, or give one of them another ID",
          related: [
            (
              subject.pool(first, of: tenant).place(\.poolID),
              "pool \(quoted(id)) first appears here"
            )
          ])
      }
    }
  }
}
