/// MVM819: desired states that give one tenant different networks.
enum UnsynchronisedNodes: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM819", name: "unsynchronised-nodes", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "Desired states of several nodes that give one tenant different networks.",
      explanation: """
        A tenant has one network in the cluster. If the desired states of two nodes give it different
        networks, its instances on one node can't be reached from the other, and their names collide
        with those of another tenant. Send the same network to every node.
        """,
      example: RuleExample(
        situation: "desired-node-1.json gives acme network 3, desired-node-2.json network 8",
        fixed: "both give it network 3"))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    var seen = FirstSeen()
    var networks: [(place: FleetPlace, node: String, network: DesiredTenantNetwork)] = []
    for desired in fleet.desired.all {
      for (index, tenant) in desired.record.tenants.enumerated() {
        // If the tenant's own file is known, MVM812 reports the one that is wrong.
        if fleet.tenants[tenant.tenantID] != nil { continue }
        let place = desired.tenant(index).place(\.network)
        guard let other = seen.first(of: tenant.tenantID, at: networks.count) else {
          networks.append((place, desired.record.nodeID, tenant.network))
          continue
        }
        let first = networks[other]
        guard first.network != tenant.network, first.place.file != place.file else { continue }
        report.add(
          self, at: place,
          "tenant \(quoted(tenant.tenantID)) has \(tenant.network.difference(from: first.network)) "
            + "here, but \(first.network.difference(from: tenant.network)) on node "
            + quoted(first.node),
          help: "use the same net ID and subnet on every node",
          related: [(first.place, "node \(quoted(first.node)) gets its network here")],
          basis: [first.network.subnet, tenant.network.subnet])
      }
    }
  }
}

extension DesiredTenantNetwork {
  /// The net ID and the subnet, as far as they differ from another network's.
  fileprivate func difference(from other: DesiredTenantNetwork) -> String {
    let number = netID == other.netID ? [] : ["net ID \(netID)"]
    let range = subnet.hasSameBytes(as: other.subnet) ? [] : ["subnet \(quoted(subnet))"]
    return listed(number + range, "and")
  }
}
