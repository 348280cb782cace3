/// MVM404: a network number that another tenant has already.
enum DuplicateNetID: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM404", name: "duplicate-net-id", severity: .error, documents: [.desiredState],
      summary: "A tenant network number twice in a desired state.",
      explanation: """
        Bridges, TAP devices and MAC addresses are named by the network's number: two tenants with
        one number share a bridge and see each other's traffic. A number is unique in the cluster
        and never used again.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/network",
        bad: #"{"tenant_net_id": 3, "ipv4_subnet": "10.240.4.0/24"}"#,
        good: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.4.0/24"}"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    var first: [UInt16: Int] = [:]
    for (index, tenant) in subject.state.tenants.enumerated() {
      let netID = tenant.network.netID
      guard let earlier = first[netID] else {
        first[netID] = index
        continue
      }
      let other = subject.state.tenants[earlier].tenantID
      report.add(
        self, at: subject.tenant(index, "network", "tenant_net_id"),
        "network \(netID) is the tenant \(quoted(other))'s already",
        help: "give one of the two a number that no tenant has had",
        related: [(subject.tenant(earlier, "network", "tenant_net_id"), "first here")])
    }
  }
}
