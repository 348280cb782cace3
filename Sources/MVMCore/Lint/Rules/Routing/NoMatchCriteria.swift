/// MVM501: a route that says nothing of the requests it takes.
enum NoMatchCriteria: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM501", name: "no-match-criteria", severity: .error,
      documents: [.routing, .desiredState],
      summary: "A route without port, path prefix and source network.",
      explanation: """
        mvm refuses a routing table with a route that sets none of `port`, `path_prefix` and
        `source_cidr`. Give the port that the requests come in at: the last open gateway matches
        nothing else.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule", bad: "{}", good: #"{"port": 443}"#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for case .noCriteria(let index) in subject.table.faults {
      report.add(
        self, at: subject.place(index, "match_rule"),
        "the route says nothing of the requests it takes",
        help: "set port, path_prefix or source_cidr")
    }
  }
}
