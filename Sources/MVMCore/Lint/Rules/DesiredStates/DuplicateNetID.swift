/// MVM404: a network number that another tenant has already.
enum DuplicateNetID: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM404", name: "duplicate-net-id", severity: .error, since: "0.1.0",
      documents: [.desiredState],
      summary: "A net ID that two tenants of a desired state have.",
      explanation: """
        The names of bridges and TAP devices and the MAC addresses derive from the net ID: two
        tenants with the same net ID share a bridge and see each other's traffic. A net ID is unique
        in the cluster and never reused. Give one of the tenants another one.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/network",
        bad: #"{"tenant_net_id": 3, "ipv4_subnet": "10.240.4.0/24"}"#,
        good: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.4.0/24"}"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for pair in NetworkClashes.sharedNumbers(of: subject.state) {
      let earlier = subject.state.tenants[pair.earlier]
      report.add(
        self, at: subject.tenant(pair.later).place(\.network, \.netID),
        "tenant_net_id is \(earlier.network.netID), which belongs to tenant \(quoted(earlier.tenantID))",
        help: "give one of the two tenants a net ID that was never used",
        related: [
          (
            subject.tenant(pair.earlier).place(\.network, \.netID),
            "tenant \(quoted(earlier.tenantID)) has net ID \(earlier.network.netID) here"
          )
        ])
    }
  }
}
