/// MVM510: an instance that a route names by its address.
enum ByIPAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM510", name: "by-ip-address", severity: .error,
      documents: [.routing, .desiredState],
      summary: "A route to an address that no instance can have; a note for one that it can.",
      explanation: """
        An agent makes an instance's address of the first three octets of its tenant's subnet and
        the lowest number from 3 to 254 that is free. Any other address leads nowhere. A possible
        one is worth a note: the agent assigns addresses, and after the instance is created again it
        can have another one, or another instance this one.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/target/instance_selector", bad: #"{"by_ip": "10.240.3.1"}"#,
        good: #""least_connections""#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard case .byIP(let text) = route.target.instanceSelector else { continue }
      let place = subject.place(index, "target", "instance_selector", "by_ip")
      if let fault = GuestAddressFault(text, agentsSubnet: subject.context?.subnet) {
        report.add(self, at: place, fault.message(text), help: fault.help)
      } else {
        report.add(
          self, at: place,
          "agents assign addresses: an instance that is created again can have another than \(text)",
          help: "check the address whenever the instance is created again", severity: .note)
      }
    }
  }
}
