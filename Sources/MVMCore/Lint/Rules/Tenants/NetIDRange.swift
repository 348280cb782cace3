/// MVM301: a network number that no tenant can have.
enum NetIDRange: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM301", name: "net-id-range", severity: .error, since: "0.1.0",
      documents: [.tenant, .desiredState],
      summary: "A net ID over 4095.",
      explanation: """
        The cluster's network `10.240.0.0/12` has subnets for the net IDs 0 to 4095. 4095 is
        reserved for the internal tenant `templates`: for any other tenant it is a warning. Use a
        smaller number.
        """,
      example: RuleExample(
        .tenant, at: "/net",
        bad: #"""
          {"tenant_net_id": 4096, "ipv4_subnet": "10.240.3.0/24", "gateway_ip": "10.240.3.1",
           "bridge_name": "br-tenant-3"}
          """#,
        good: #"""
          {"tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24", "gateway_ip": "10.240.3.1",
           "bridge_name": "br-tenant-3"}
          """#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard let netID = try? NetID(tenant.netID) else {
      return report.add(
        self, at: tenant.network(\.netID),
        "tenant_net_id is \(tenant.netID); the cluster's network allows at most \(NetID.range.upperBound)",
        help: "use a number below \(NetID.range.upperBound)")
    }
    if netID == .templates, !tenant.id.utf8.elementsEqual("templates".utf8) {
      report.add(
        self, at: tenant.network(\.netID),
        "tenant_net_id is \(netID), which is reserved for the internal tenant \"templates\"",
        help: "use a number below \(netID)", severity: .warning,
        basis: [tenant.id])
    }
  }
}
