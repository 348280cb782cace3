/// MVM509: a route to a pool without running instances.
enum TargetIdle: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM509", name: "target-idle", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A route to a pool whose desired running count is 0.",
      explanation: """
        Requests go to running instances. In a pool whose `running` count is 0 the agent starts none,
        so the requests of the route are lost until someone starts an instance by hand. Raise the
        pool's `desired_counts.running`, or remove the route.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools",
        bad: GatewayExample.pools(target: "api", running: 0),
        good: GatewayExample.pools(target: "api", running: 1)))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    guard let context = subject.context else { return }
    var reported: Set<[UInt8]> = []
    for (index, route) in subject.table.routes.enumerated() {
      let id = route.target.poolID
      guard let pool = context.pools[id], pool.running == 0,
        TargetSelf.fault(of: pool, named: id, in: context) == nil,
        reported.insert(Array(id.utf8)).inserted
      else { continue }
      report.add(
        self, at: subject.route(index).place(\.target, \.poolID),
        "the route leads to pool \(quoted(id)), whose desired_counts.running is 0",
        help: "raise desired_counts.running of pool \(quoted(id)), or remove the route",
        related: [(pool.place(\.desiredCounts, \.running), "running is 0 here")])
    }
  }
}
