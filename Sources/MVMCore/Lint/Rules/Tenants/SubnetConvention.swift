/// MVM305: a subnet that does not follow from the network's number.
enum SubnetConvention: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM305", name: "subnet-convention", severity: .note, since: "0.1.0",
      documents: [.tenant, .desiredState],
      summary: "A subnet other than the one its net ID has by convention.",
      explanation: """
        By convention net ID n has `10.(240 + n ÷ 256).(n mod 256).0/24`, so that no two tenants
        overlap and an address identifies its tenant. Another subnet works as long as nobody else
        has it.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/network/ipv4_subnet", bad: #""10.240.7.0/24""#,
        good: #""10.240.3.0/24""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard !tenant.clashes,
      let (netID, subnet) = unconventional(tenant.netID, tenant.subnet)
    else { return }
    report.add(
      self, at: tenant.network(\.subnet),
      "\(subnet) is not the subnet of net ID \(netID), which by convention is \(netID.subnet)",
      help: "use \(netID.subnet), or keep it if no other tenant has it")
  }

  /// A net ID and a subnet that another net ID has by convention; nil where that is not so.
  static func unconventional(_ netID: UInt16, _ subnet: String) -> (NetID, IPv4Subnet)? {
    guard let netID = try? NetID(netID), let subnet = try? IPv4Subnet(subnet),
      subnet != netID.subnet, subnet.prefix == 24, IPv4Subnet.cluster.contains(subnet)
    else { return nil }
    return (netID, subnet)
  }
}
