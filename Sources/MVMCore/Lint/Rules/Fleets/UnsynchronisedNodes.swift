/// MVM819: desired states that disagree on a tenant's network.
enum UnsynchronisedNodes: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM819", name: "unsynchronised-nodes", severity: .error, documents: [.desiredState],
      summary: "Desired states of several nodes that give one tenant different networks.",
      explanation: """
        A tenant has one network in the whole cluster. Where two nodes' desired states give it
        different ones, its instances on one node can't be reached from the other, and their names
        collide with another tenant's.
        """,
      example: RuleExample(
        situation: "desired-node-1.json gives acme network 3, desired-node-2.json network 8",
        mended: "both give it network 3"))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    var seen = FirstSeen()
    var networks: [(place: FleetPlace, node: String, network: DesiredTenantNetwork)] = []
    for desired in fleet.desired.all {
      for (index, tenant) in desired.record.tenants.enumerated() {
        // Where the tenant's own file is known, MVM812 tells which of the two is wrong.
        if fleet.tenants[tenant.tenantID] != nil { continue }
        let place = desired.at("tenants", "\(index)", "network")
        guard let other = seen.first(of: tenant.tenantID, at: networks.count) else {
          networks.append((place, desired.record.nodeID, tenant.network))
          continue
        }
        let first = networks[other]
        guard first.network != tenant.network, first.place.file != place.file else { continue }
        report.add(
          self, at: place,
          "tenant \(quoted(tenant.tenantID)) has network \(tenant.network.netID) here, but "
            + "\(first.network.netID) on node \(quoted(first.node))",
          help: "give it the same number and subnet on every node",
          related: [(first.place, "the other node's")])
      }
    }
  }
}
