/// MVM304: a subnet that is no /24.
enum SubnetPrefix: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM304", name: "subnet-prefix", severity: .error, since: "0.1.0",
      documents: [.tenant, .desiredState],
      summary: "A subnet that is smaller than a /24.",
      explanation: """
        Agents give instances the offsets 3 to 254, whatever the prefix: in a network smaller than
        a /24 some fall outside. Of a larger network only the first 256 addresses are used: a note.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/network/ipv4_subnet", bad: #""10.240.3.0/25""#,
        good: #""10.240.3.0/24""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard let subnet = try? IPv4Subnet(tenant.subnet), subnet.prefix != 24 else { return }
    let place = tenant.network(\.subnet)
    if subnet.prefix > 24 {
      report.add(
        self, at: place,
        "\(subnet) is too small: instances get offsets up to 254, which need a /24",
        help: "use \"\(subnet.address(at: InstanceOffset(0)))/24\"")
    } else if IPv4Subnet.cluster.contains(subnet) {
      report.add(
        self, at: place, "only the first 256 addresses of \(subnet) are used",
        help: "use \"\(subnet.network)/24\"", severity: .note)
    }
  }
}
