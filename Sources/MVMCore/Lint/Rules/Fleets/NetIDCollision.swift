/// MVM803: two tenants with one network number.
enum NetIDCollision: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM803", name: "net-id-collision", severity: .error, documents: [.tenant],
      summary: "Two tenants of a fleet with one network number, in different files.",
      explanation: """
        Bridge, TAP and MAC names all come from the tenant's network number. Two tenants with one
        number share a bridge: their instances reach each other, and their addresses clash. Give
        one of them a number that no other tenant has.
        """,
      example: RuleExample(
        situation:
          "tenants/acme/tenant.json and tenants/globex/tenant.json both have tenant_net_id 3",
        mended: "tenants/globex/tenant.json has tenant_net_id 4"))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    let tenants = Array(fleet.tenants.all)
    for pair in NetworkClashes.shared(tenants.map(\.record.net.netID)) {
      let (first, second) = (tenants[pair.earlier], tenants[pair.later])
      report.add(
        self, at: second.at("net", "tenant_net_id"),
        "tenants \(quoted(first.record.tenantID)) and \(quoted(second.record.tenantID)) both have "
          + "network \(second.record.net.netID)",
        help: "give one of them a number that no other tenant has",
        related: [(first.at("net", "tenant_net_id"), "the other one")])
    }
  }
}
