/// MVM812: a desired state that moves a tenant's network.
enum NetworkDrift: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM812", name: "network-drift", severity: .error, documents: [.desiredState],
      summary: "A desired state that gives a tenant another network than its tenant.json.",
      explanation: """
        A tenant's network is fixed when the tenant is made. An agent that is sent another one
        keeps the old and does not say so; the coordinator goes on as if the tenant had moved.
        Send the network that the tenant has, or remove the tenant and make it anew.
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
        guard isNumber || wanted.subnet != has.subnet else { continue }
        report.add(
          self,
          at: desired.at(
            "tenants", "\(index)", "network", isNumber ? "tenant_net_id" : "ipv4_subnet"),
          "tenant \(quoted(tenant.tenantID)) has network \(has.netID), \(quoted(has.subnet)), not "
            + "\(wanted.netID), \(quoted(wanted.subnet))",
          help: "a tenant's network can't be changed; send the one that it has",
          related: [(known.at("net"), "the tenant's network")])
      }
    }
  }
}
