/// MVM507: a route to a pool that there is not.
enum TargetPool: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM507", name: "target-pool", severity: .error, documents: [.desiredState],
      summary: "A route to a pool that the tenant does not have.",
      explanation: """
        A gateway sends requests to pools of its own tenant. A route to one that the tenant does
        not have answers nothing. The name is misspelt, or the pool was removed.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/pools", bad: RoutingSubject.example(target: "ap"),
        good: RoutingSubject.example(target: "api")))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    guard let tenant = subject.tenant else { return }
    let known = tenant.pools.map(\.poolID)
    for (index, route) in subject.table.routes.enumerated()
    where !subject.hasPool(route.target.poolID) {
      let near = Spelling.nearest(to: route.target.poolID, among: known).map { known[$0] }
      report.add(
        self, at: subject.place(index, "target", "pool_id"),
        "tenant \(quoted(tenant.tenantID)) has no pool \(quoted(route.target.poolID))",
        help: near.map { "did you mean \(quoted($0))?" })
    }
  }
}
