/// MVM306: a gateway that is not the subnet's first host.
enum GatewayAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM306", name: "gateway-address", severity: .error, since: "0.1.0",
      documents: [.tenant],
      fix: .unsafe("a gateway that follows from the subnet"),
      summary: "A gateway that is not the subnet's .1.",
      explanation: """
        The agent gives the bridge the subnet's `.1`, and instances the gateway of the file: with
        another one they have no way out.
        """,
      example: RuleExample(
        .tenant, at: "/net/gateway_ip", bad: #""10.240.3.254""#, good: #""10.240.3.1""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard let gateway = tenant.gateway, let subnet = otherSubnet(than: gateway, tenant.subnet)
    else { return }
    report.add(
      self, at: tenant.network(\.gatewayIP),
      "gateway_ip is \(quoted(gateway)); the gateway of \(subnet) is \(subnet.gateway)",
      help: "use \"\(subnet.gateway)\"",
      right: RightName(gatewayOf: subnet))
  }

  /// A subnet that has another gateway; nil where it has this one, or is none.
  static func otherSubnet(than gateway: String, _ subnet: String) -> IPv4Subnet? {
    guard let subnet = try? IPv4Subnet(subnet), (try? IPv4Address(gateway)) != subnet.gateway else {
      return nil
    }
    return subnet
  }
}
