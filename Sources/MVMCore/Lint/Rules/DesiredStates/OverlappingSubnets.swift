/// MVM405: subnets of two tenants that overlap.
enum OverlappingSubnets: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM405", name: "overlapping-subnets", severity: .error, since: "0.1.0",
      documents: [.desiredState],
      summary: "Subnets of two tenants that overlap.",
      explanation: """
        Tenants that have addresses in common receive each other's packets: they are no longer
        isolated. Give each tenant the subnet that follows from its net ID.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/network",
        bad: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.3.0/24"}"#,
        good: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.4.0/24"}"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  /// Another rule reports tenants with the same net ID: their subnets overlap because of it.
  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for pair in NetworkClashes.overlaps(of: subject.state) {
      let earlier = subject.state.tenants[pair.earlier]
      let later = subject.state.tenants[pair.later]
      guard earlier.network.netID != later.network.netID else { continue }
      report.add(
        self, at: subject.tenant(pair.later).place(\.network, \.subnet),
        "\(later.network.subnet) overlaps \(earlier.network.subnet) of tenant "
          + quoted(earlier.tenantID),
        help: "give each tenant the subnet that follows from its net ID",
        related: [
          (
            subject.tenant(pair.earlier).place(\.network, \.subnet),
            "tenant \(quoted(earlier.tenantID)) has \(earlier.network.subnet) here"
          )
        ])
    }
  }
}
