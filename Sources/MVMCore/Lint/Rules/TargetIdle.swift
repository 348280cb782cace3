/// MVM509: a route to a pool that runs nothing.
enum TargetIdle: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM509", name: "target-idle", severity: .warning, documents: [.desiredState],
      summary: "A route to a pool with no running instance wanted.",
      explanation: """
        Nobody answers: the pool that the route leads to wants no running instance. mvm wakes
        sleeping ones on request, but starts none.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/pools",
        bad: RoutingSubject.example(target: "api", running: 0),
        good: RoutingSubject.example(target: "api")))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard let pool = subject.pool(route.target.poolID), pool.desiredCounts.running == 0,
        pool.role != .builder
      else { continue }
      report.add(
        self, at: subject.place(index, "target", "pool_id"),
        "pool \(quoted(pool.poolID)) wants no running instance, so nobody answers",
        help: "want at least one running")
    }
  }
}
