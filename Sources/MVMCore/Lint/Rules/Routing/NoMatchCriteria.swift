/// MVM501: a route without any criteria.
enum NoMatchCriteria: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM501", name: "no-match-criteria", severity: .error, since: "0.1.0",
      documents: [.routing, .desiredState],
      summary: "A route without port, path_prefix and source_cidr.",
      explanation: """
        mvm refuses a routing table with a route that sets none of `port`, `path_prefix` and
        `source_cidr`. Set the port at which the requests arrive: the last open gateway matches
        nothing else.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule", bad: "{}", good: #"{"port": 443}"#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for case .noCriteria(let index) in subject.table.faults {
      report.add(
        self, at: subject.route(index).place(\.matchRule),
        "match_rule has none of port, path_prefix and source_cidr; mvm refuses the table",
        help: "set port to the port at which the requests arrive")
    }
  }
}
