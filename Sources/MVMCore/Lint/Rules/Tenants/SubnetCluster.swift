/// MVM303: a subnet outside the cluster's network.
enum SubnetCluster: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM303", name: "subnet-cluster", severity: .warning, since: "0.1.0",
      documents: [.tenant, .desiredState],
      summary: "A subnet outside 10.240.0.0/12.",
      explanation: """
        mvm reserves `10.240.0.0/12` for tenants' networks. A subnet elsewhere can be in use by
        something else that the node reaches, and no net ID has it.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/network/ipv4_subnet", bad: #""192.168.3.0/24""#,
        good: #""10.240.3.0/24""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard let subnet = try? IPv4Subnet(tenant.subnet), !IPv4Subnet.cluster.contains(subnet) else {
      return
    }
    report.add(
      self, at: tenant.network(\.subnet),
      "\(subnet) is outside \(IPv4Subnet.cluster), which mvm reserves for tenants",
      help: tenant.conventionHelp)
  }
}

extension TenantSubject {
  /// The subnet that the tenant's network number stands for.
  var conventionHelp: String? {
    (try? NetID(netID)).map { "use \($0.subnet), the subnet of net ID \($0)" }
  }
}
