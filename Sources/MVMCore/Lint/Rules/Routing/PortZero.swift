/// MVM504: a port that does not exist.
enum PortZero: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM504", name: "port-zero", severity: .error, since: "0.1.0",
      documents: [.routing, .desiredState],
      summary: "Port 0 to listen on or to forward to.",
      explanation: """
        No connection can be made to port 0 or arrive at it. Ports are 1 to 65535. Leave
        `target_port` out to forward to the port at which the request arrived.
        """,
      example: RuleExample(.routing, at: "/routes/0/target/target_port", bad: "0", good: "8080"))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      if route.matchRule.port == 0 {
        report.add(
          self, at: subject.route(index).place(\.matchRule, \.port),
          "port is 0; ports are 1 to 65535",
          help: "use 1 to 65535")
      }
      if route.target.targetPort == 0 {
        report.add(
          self, at: subject.route(index).place(\.target, \.targetPort),
          "target_port is 0; ports are 1 to 65535",
          help: "use 1 to 65535, or leave target_port out to use the port of the request")
      }
    }
  }
}
