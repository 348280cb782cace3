/// MVM511: a routing table on a pool that is not a gateway.
enum RoutingRole: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM511", name: "routing-role", severity: .warning, documents: [.desiredState],
      summary: "A routing table on a pool that is not a gateway.",
      explanation: """
        Only images of the role `gateway` are meant to read a routing table; no other image of mvm
        does. Move the table to the tenant's gateway pool, or give this one the role.
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
      self, at: context.place("routing_table"),
      "a pool of the role \(context.role.rawValue) does not read a routing table",
      help: "move it to a gateway pool, or make this one a gateway",
      related: [(context.place("role"), "its role")])
  }
}
