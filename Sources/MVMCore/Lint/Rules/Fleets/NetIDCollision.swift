/// MVM803: two tenants with the same net ID.
enum NetIDCollision: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM803", name: "net-id-collision", severity: .error, since: "0.2.0",
      documents: [.tenant],
      summary: "Two tenants of a fleet with the same net ID, in different files.",
      explanation: """
        Bridge, TAP and MAC names all derive from the tenant's net ID. Two tenants with the same net
        ID share a bridge: their instances reach each other, and their addresses collide. Give one
        of them a net ID that no other tenant has.
        """,
      example: RuleExample(
        situation:
          "tenants/acme/tenant.json and tenants/globex/tenant.json both have tenant_net_id 3",
        fixed: "tenants/globex/tenant.json has tenant_net_id 4"))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    let tenants = Array(fleet.tenants.all)
    for pair in NetworkClashes.shared(tenants.map(\.record.net.netID)) {
      let (first, second) = (tenants[pair.earlier], tenants[pair.later])
      report.add(
        self, at: second.place(\.net, \.netID),
        "tenants \(quoted(first.record.tenantID)) and \(quoted(second.record.tenantID)) both have "
          + "net ID \(second.record.net.netID)",
        help: "give one of them a net ID that no other tenant has",
        related: [
          (
            first.place(\.net, \.netID),
            "tenant \(quoted(first.record.tenantID)) has the net ID here"
          )
        ])
    }
  }
}
