/// MVM514: a route that the last open gateway skips.
enum PortWithoutByIP: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM514", name: "port-without-by-ip", severity: .note, since: "0.2.0",
      documents: [.routing, .desiredState],
      summary: "A route with a port and without by_ip, which the last open gateway skips.",
      explanation: """
        The last open gateway (February 2026) forwards a port only to the address in the route's
        `by_ip`. It skips a route whose `instance_selector` is `any` or `least_connections`, or
        absent, which means `any`. Later gateways are not open and may support these selectors: if
        you use one, ignore this note.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/target", bad: #"{"pool_id": "web", "target_port": 8443}"#,
        good: #"""
          {"pool_id": "web", "target_port": 8443, "instance_selector": {"by_ip": "10.240.3.5"}}
          """#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      let name: String
      switch route.target.instanceSelector {
      case .byIP: continue
      case .anyInstance: name = "any"
      case .leastConnections: name = "least_connections"
      }
      guard let port = route.matchRule.port, !isReported(route, port, subject.context) else {
        continue
      }
      report.add(
        self, at: subject.route(index).place(\.target, \.instanceSelector),
        "instance_selector for port \(port) is \(name); the last open gateway skips the route, "
          + "because it forwards only to by_ip",
        help: "use by_ip with that gateway, or ignore this with a later one")
    }
  }

  /// Whether MVM504 or MVM507 reports the route.
  private static func isReported(
    _ route: Route, _ port: UInt16, _ context: RoutingContext?
  ) -> Bool {
    port == 0 || route.target.targetPort == 0
      || context.map { TargetPool.isMissing(route.target.poolID, in: $0) } == true
  }
}
