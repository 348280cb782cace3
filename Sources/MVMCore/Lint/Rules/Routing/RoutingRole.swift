/// MVM511: a routing table on a pool that is not a gateway.
enum RoutingRole: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM511", name: "routing-role", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A routing table on a pool that is not a gateway.",
      explanation: """
        Only images of the role `gateway` are meant to read a routing table. Move the table to the
        tenant's gateway pool, or change this pool's role to `gateway`.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0",
        bad: GatewayExample.pool(role: .worker, table: GatewayExample.table),
        good: GatewayExample.pool(role: .gateway, table: GatewayExample.table)))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    guard let context = subject.context, context.role != .gateway else { return }
    report.add(
      self, at: context.place(\.routingTable),
      "pool \(quoted(context.poolID)) has a routing_table, but its role is "
        + "\(context.role.rawValue); only gateways read one",
      help: "move routing_table to a gateway pool, or set the role to gateway",
      related: [(context.place(\.role), "the pool's role is set here")])
  }
}
