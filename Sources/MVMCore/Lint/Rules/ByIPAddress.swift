/// MVM510: a target address that no instance has.
enum ByIPAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM510", name: "by-ip-address", severity: .error,
      documents: [.routing, .desiredState],
      summary: "A `by_ip` target that is no instance's address.",
      explanation: """
        `by_ip` sends a route's requests to one address. It must be IPv4, in the tenant's subnet,
        with an offset from 3 to 254. Even then agents assign addresses as instances come and go,
        so that a fixed one can be another's tomorrow.
        """,
      example: RuleExample(
        .routing, at: "/routes",
        bad:
          #"[{"match_rule": {"port": 443}, "target": {"pool_id": "web", "instance_selector": {"by_ip": "10.240.3.1"}}}]"#,
        good: #"[{"match_rule": {"port": 443}, "target": {"pool_id": "web"}}]"#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    let subnet = subject.tenant.flatMap { try? IPv4Subnet($0.network.subnet) }
    for (index, route) in subject.table.routes.enumerated() {
      guard case .byIP(let text) = route.target.instanceSelector else { continue }
      let place = subject.place(index, "target", "instance_selector", "by_ip")
      if let fault = fault(of: text, in: subnet) {
        report.add(
          self, at: place, "\(quoted(text)) \(fault)",
          help: "instances have offsets 3 to 254 of their tenant's subnet; \"any\" needs no address"
        )
      } else {
        report.add(
          self, at: place, "agents assign addresses, so that \(text) can be another instance's",
          help: "\"any\" or \"least_connections\" needs no address", severity: .note)
      }
    }
  }

  private static func fault(of text: String, in subnet: IPv4Subnet?) -> String? {
    guard let address = try? IPv4Address(text) else { return "is not an IPv4 address" }
    if let subnet, !subnet.contains(address) { return "is outside the tenant's subnet \(subnet)" }
    return InstanceOffset.instances.contains(address.octets[3]) ? nil : "is no instance's address"
  }
}
