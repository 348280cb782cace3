/// MVM502: a port that an earlier route of the table matches already.
enum DuplicatePort: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM502", name: "duplicate-port", severity: .error, since: "0.1.0",
      documents: [.routing, .desiredState],
      summary: "A port matched by an earlier route.",
      explanation: """
        mvm refuses a routing table in which two routes match the same port. Use another port for
        one of them, or remove it.
        """,
      example: RuleExample(
        .routing, at: "/routes",
        bad: #"""
          [{"match_rule": {"port": 443}, "target": {"pool_id": "web"}},
           {"match_rule": {"port": 443}, "target": {"pool_id": "api"}}]
          """#,
        good: #"""
          [{"match_rule": {"port": 443}, "target": {"pool_id": "web"}},
           {"match_rule": {"port": 8443}, "target": {"pool_id": "api"}}]
          """#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for case .portTwice(let index, let earlier, let port) in subject.table.faults {
      report.add(
        self, at: subject.route(index).place(\.matchRule, \.port),
        "port \(port) is already matched by an earlier route; mvm refuses the table",
        help: "use another port for one of the two routes",
        related: [
          (subject.route(earlier).place(\.matchRule, \.port), "port \(port) is first matched here")
        ])
    }
  }
}
