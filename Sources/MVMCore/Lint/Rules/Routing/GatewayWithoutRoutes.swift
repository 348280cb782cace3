/// MVM512: a gateway pool without routes.
enum GatewayWithoutRoutes: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM512", name: "gateway-without-routes", severity: .note,
      documents: [.desiredState],
      summary: "A gateway pool without a routing table, or with an empty one.",
      explanation: """
        A gateway without routes lets nothing in: the tenant's instances reach out, but no request
        reaches them. That may be meant; otherwise give the pool a `routing_table`.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0",
        bad: GatewayExample.pool(role: .gateway, table: "null"),
        good: GatewayExample.pool(role: .gateway, table: GatewayExample.table)))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, entry) in subject.state.tenants.enumerated() {
      for pool in entry.pools.indices where entry.pools[pool].role == .gateway {
        let spec = entry.pools[pool]
        guard spec.routingTable?.routes.isEmpty ?? true else { continue }
        report.add(
          self, at: subject.pool(pool, of: tenant, "routing_table"),
          "the gateway \(quoted(spec.poolID)) has no routes: no request comes in through it",
          help: "give it a routing_table where requests are to come in")
      }
    }
  }
}
