/// MVM804: two tenants with overlapping subnets.
enum SubnetCollision: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM804", name: "subnet-collision", severity: .error, since: "0.2.0",
      documents: [.tenant],
      summary: "Two tenants of a fleet with overlapping subnets, in different files.",
      explanation: """
        A node routes an address to one bridge. If the subnets of two tenants overlap, packets for
        the instances of one reach those of the other. By convention the subnet follows from the net
        ID, 10.(240 + id ÷ 256).(id mod 256).0/24, and never overlaps another one. Give each tenant
        the subnet of its net ID.
        """,
      example: RuleExample(
        situation:
          "tenants/acme/tenant.json has 10.240.0.0/16, tenants/globex/tenant.json 10.240.4.0/24",
        fixed: "tenants/acme/tenant.json has 10.240.3.0/24"))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    let tenants = Array(fleet.tenants.all)
    for pair in NetworkClashes.overlaps(tenants.map(\.record.net.subnet)) {
      let (first, second) = (tenants[pair.earlier], tenants[pair.later])
      guard first.record.net.netID != second.record.net.netID else { continue }
      report.add(
        self, at: second.place(\.net, \.subnet),
        "ipv4_subnet is \(quoted(second.record.net.subnet)), which overlaps "
          + "\(quoted(first.record.net.subnet)) of tenant \(quoted(first.record.tenantID))",
        help: "give each tenant the subnet that follows from its net ID",
        related: [
          (
            first.place(\.net, \.subnet),
            "the subnet of tenant \(quoted(first.record.tenantID)) is set here"
          )
        ],
        basis: ["\(first.record.net.netID)", "\(second.record.net.netID)"])
    }
  }
}
