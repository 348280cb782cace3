/// MVM512: a gateway without a routing table.
enum GatewayWithoutRoutes: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM512", name: "gateway-without-routes", severity: .note, documents: [.desiredState],
      summary: "A gateway pool without a routing table.",
      explanation: """
        A gateway sends requests on by its routing table. Without one it answers nothing.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/1/role", bad: "\"gateway\"", good: "\"worker\""))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.isDesired, pool.role == .gateway, pool.routingTable == nil else { return }
    report.add(
      self, at: pool.place("role"), "a gateway without a routing table answers nothing",
      help: "give it a routing_table")
  }
}
