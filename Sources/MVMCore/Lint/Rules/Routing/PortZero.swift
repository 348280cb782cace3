/// MVM504: a port that does not exist.
enum PortZero: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM504", name: "port-zero", severity: .error, documents: [.routing, .desiredState],
      summary: "Port 0 to listen on or to send to.",
      explanation: """
        No connection comes in at port 0 and none can be made to it. Ports are 1 to 65535; leave
        `target_port` out to send to the port that the request came in at.
        """,
      example: RuleExample(.routing, at: "/routes/0/target/target_port", bad: "0", good: "8080"))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      if route.matchRule.port == 0 { add(subject.place(index, "match_rule", "port"), &report) }
      if route.target.targetPort == 0 {
        add(subject.place(index, "target", "target_port"), &report)
      }
    }
  }

  private static func add(_ place: Place, _ report: inout Report) {
    report.add(self, at: place, "there is no port 0", help: "ports are 1 to 65535")
  }
}
