/// MVM510: an instance that a route names by its address.
enum ByIPAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM510", name: "by-ip-address", severity: .error, since: "0.2.0",
      documents: [.routing, .desiredState],
      summary: "A route to an address that no instance can have, or that an agent can reassign.",
      explanation: """
        An agent gives an instance the first free address from 3 to 254 in the first three octets of
        its tenant's subnet. A route to any other address leads nowhere. An address that an instance
        can have gets a note: agents assign addresses, so after an instance is created again it can
        have another address, and another instance can have this one.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/target/instance_selector", bad: #"{"by_ip": "10.240.3.1"}"#,
        good: #""least_connections""#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard case .byIP(let text) = route.target.instanceSelector else { continue }
      let place = subject.byIP(index)
      if let fault = GuestAddressFault(text, agentsSubnet: subject.context?.subnet) {
        report.add(self, at: place, fault.message(text, of: "by_ip"), help: fault.help)
      } else {
        report.add(
          self, at: place,
          "by_ip is \(text), which an agent assigns: after the instance is created again, it can "
            + "have another address",
          help: "check by_ip whenever the instance is created again", severity: .note)
      }
    }
  }
}
