/// MVM508: a route to the gateway itself or to a builder.
enum TargetSelf: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM508", name: "target-self", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A route to the gateway pool itself, or to a builder pool.",
      explanation: """
        A gateway that forwards requests to its own pool sends them in a circle. Instances of a
        builder pool build images and exit; they serve no requests. Route to the pool that has the
        service.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools", bad: GatewayExample.pools(target: "edge"),
        good: GatewayExample.pools(target: "api")))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    guard let context = subject.context else { return }
    for (index, route) in subject.table.routes.enumerated() {
      guard let pool = context.pools[route.target.poolID],
        let what = fault(of: pool, named: route.target.poolID, in: context)
      else { continue }
      report.add(
        self, at: subject.route(index).place(\.target, \.poolID),
        "the route leads to \(quoted(route.target.poolID)), \(what)",
        help: "route to the pool that serves these requests",
        related: [(pool.place(\.role), "the pool's role is set here")])
    }
  }

  /// What makes a pool no target; a table on a pool that is no gateway is MVM511's.
  static func fault(
    of pool: TenantPools.Pool, named id: String, in context: RoutingContext
  ) -> String? {
    if pool.role == .builder { return "a builder pool, which serves no requests" }
    let isOwn = id.utf8.elementsEqual(context.poolID.utf8)
    return isOwn && context.role == .gateway ? "the gateway's own pool" : nil
  }
}
