/// MVM812: a desired state that gives a tenant another network.
enum NetworkDrift: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM812", name: "network-drift", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "A desired state that gives a tenant another network than its tenant.json.",
      explanation: """
        A tenant's network is fixed when the tenant is created. The last open agent silently goes on
        using the old one, while the sender believes that the tenant has the new one. Send the
        network that the tenant has, or destroy the tenant and create it again.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "desired-node-1.json", at: "/tenants/1/network",
          bad: #"{"tenant_net_id": 5, "ipv4_subnet": "10.240.5.0/24"}"#,
          good: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.4.0/24"}"#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    for desired in fleet.desired.all {
      for (index, tenant) in desired.record.tenants.enumerated() {
        guard let known = fleet.tenants[tenant.tenantID] else { continue }
        let (wanted, has) = (tenant.network, known.record.net)
        let isNumber = wanted.netID != has.netID
        let isSubnet = !wanted.subnet.utf8.elementsEqual(has.subnet.utf8)
        guard isNumber || isSubnet else { continue }
        func differing(_ number: UInt16, _ subnet: String) -> String {
          listed(
            (isNumber ? ["net ID \(number)"] : [])
              + (isSubnet ? ["subnet \(quoted(subnet))"] : []), "and")
        }
        report.add(
          self,
          at: isNumber
            ? desired.tenant(index).place(\.network, \.netID)
            : desired.tenant(index).place(\.network, \.subnet),
          "tenant \(quoted(tenant.tenantID)) has \(differing(has.netID, has.subnet)) on the node, "
            + "not \(differing(wanted.netID, wanted.subnet)); the last open agent goes on using the "
            + "old network",
          help: "send the network that the tenant has on the node",
          related: [
            (known.place(\.net), "the network of tenant \(quoted(tenant.tenantID)) is defined here")
          ])
      }
    }
  }
}
