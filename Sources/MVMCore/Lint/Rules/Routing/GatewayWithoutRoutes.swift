/// MVM512: a gateway pool without routes.
enum GatewayWithoutRoutes: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM512", name: "gateway-without-routes", severity: .note, since: "0.2.0",
      documents: [.desiredState],
      summary: "A gateway pool without a routing table, or with an empty one.",
      explanation: """
        A gateway without routes forwards nothing: the tenant's instances can reach out, but no
        request reaches them. If that is not what you intend, add a `routing_table` to the pool.
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
          self, at: subject.pool(pool, of: tenant).place(\.routingTable),
          "gateway pool \(quoted(spec.poolID)) has no routing_table with routes, so it forwards nothing",
          help: "add a routing_table if requests should reach the tenant")
      }
    }
  }
}
