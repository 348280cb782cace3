/// MVM302: a subnet that is no IPv4 network.
enum SubnetForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM302", name: "subnet-form", severity: .error, since: "0.1.0",
      documents: [.tenant, .desiredState],
      summary: "A subnet that is not an IPv4 network in CIDR form.",
      explanation: """
        A subnet is four octets without leading zeros, a slash, and a prefix of 0 to 32, with all
        host bits zero: `10.240.3.0/24`. mvm keeps the text as it is, and the agent fails when it
        makes the bridge.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/network/ipv4_subnet", bad: #""10.240.3.5/24""#,
        good: #""10.240.3.0/24""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    do throws(IPv4Error) {
      _ = try IPv4Subnet(tenant.subnet)
    } catch {
      var help = "use a network such as 10.240.3.0/24"
      if case .hostBits(let subnet) = error.fault { help = "did you mean \"\(subnet)\"?" }
      report.add(
        self, at: tenant.network(\.subnet),
        "ipv4_subnet is \(quoted(tenant.subnet)): \(error)",
        help: help)
    }
  }
}
