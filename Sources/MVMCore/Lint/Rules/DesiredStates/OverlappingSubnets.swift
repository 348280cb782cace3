/// MVM405: subnets of two tenants that overlap.
enum OverlappingSubnets: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM405", name: "overlapping-subnets", severity: .error, documents: [.desiredState],
      summary: "Subnets of two tenants that overlap.",
      explanation: """
        Two tenants with common addresses get each other's packets: the isolation that a subnet of
        one's own gives is gone. Give each tenant the subnet of its network number.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/network",
        bad: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.3.0/24"}"#,
        good: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.4.0/24"}"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  /// Tenants with one network number are another rule's: their subnets overlap because of it.
  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for pair in NetworkClashes.overlaps(of: subject.state) {
      let earlier = subject.state.tenants[pair.earlier]
      let later = subject.state.tenants[pair.later]
      guard earlier.network.netID != later.network.netID else { continue }
      report.add(
        self, at: subject.tenant(pair.later, "network", "ipv4_subnet"),
        "\(later.network.subnet) overlaps the tenant \(quoted(earlier.tenantID))'s subnet",
        help: "each tenant needs addresses of its own",
        related: [
          (
            subject.tenant(pair.earlier, "network", "ipv4_subnet"),
            "\(earlier.network.subnet) here"
          )
        ])
    }
  }
}
