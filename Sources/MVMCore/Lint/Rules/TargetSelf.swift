/// MVM508: a route back to the gateway or to a builder.
enum TargetSelf: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM508", name: "target-self", severity: .warning, documents: [.desiredState],
      summary: "A route to the gateway pool itself, or to a builder pool.",
      explanation: """
        A gateway that sends a request to itself gets it again, and again. Builders build images
        and answer no requests.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/pools", bad: RoutingSubject.example(target: "edge"),
        good: RoutingSubject.example(target: "api")))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard let pool = subject.pool(route.target.poolID) else { continue }
      let isSelf = pool.poolID.utf8.elementsEqual((subject.poolID ?? "").utf8)
      guard isSelf || pool.role == .builder else { continue }
      report.add(
        self, at: subject.place(index, "target", "pool_id"),
        isSelf ? "the route leads back to the gateway itself" : "the route leads to a builder pool",
        help: "name the pool that answers the requests")
    }
  }
}
