/// MVM511: a routing table on a pool that is no gateway.
enum RoutingRole: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM511", name: "routing-role", severity: .warning, documents: [.desiredState],
      summary: "A routing table on a pool that is not a gateway.",
      explanation: """
        Only gateway instances read a routing table. On a pool of another role it does nothing.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/pools", bad: RoutingSubject.example(role: "worker"),
        good: RoutingSubject.example(role: "gateway")))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.routingTable != nil, pool.role != .gateway else { return }
    report.add(
      self, at: pool.place("routing_table"),
      "a \(pool.role.rawValue) pool does not read its routing table",
      help: "make the pool a gateway, or move the table to one")
  }
}
