/// MVM503: a route that an earlier one always matches first.
enum ShadowedRoute: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM503", name: "shadowed-route", severity: .warning,
      documents: [.routing, .desiredState],
      summary: "A route that an earlier one always matches first.",
      explanation: """
        The first route that matches takes the request. Where an earlier route matches everything
        that a later one does, the later one never takes any. Put the narrower route first.
        """,
      example: RuleExample(
        .routing, at: "/routes",
        bad:
          #"[{"match_rule": {"path_prefix": "/"}, "target": {"pool_id": "web"}}, {"match_rule": {"path_prefix": "/api"}, "target": {"pool_id": "api"}}]"#,
        good:
          #"[{"match_rule": {"path_prefix": "/api"}, "target": {"pool_id": "api"}}, {"match_rule": {"path_prefix": "/"}, "target": {"pool_id": "web"}}]"#
      ))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    var earlier: [(index: Int, reach: RouteReach)] = []
    for (index, route) in subject.table.routes.enumerated() {
      guard let reach = RouteReach(route.matchRule) else { continue }
      if let first = earlier.first(where: { $0.reach.covers(reach) }) {
        // MVM502 tells of a port that is taken already.
        if first.reach.port != nil { continue }
        report.add(
          self, at: subject.place(index, "match_rule"),
          "an earlier route always matches first",
          help: "put this route before it, or remove it",
          related: [(subject.place(first.index, "match_rule"), "the earlier route")])
      } else if earlier.count < most {
        earlier.append((index, reach))
      }
    }
  }

  /// How many routes are compared with those behind them.
  private static let most = 256
}
