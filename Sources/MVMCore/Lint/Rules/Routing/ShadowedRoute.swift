/// MVM503: a route that an earlier one always matches first.
enum ShadowedRoute: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM503", name: "shadowed-route", severity: .warning,
      documents: [.routing, .desiredState],
      summary: "A route that an earlier one always matches first.",
      explanation: """
        If all criteria of a route must match, what it leaves out matches anything, and the first
        match wins, then a route for `"path_prefix": "/"` alone takes every request, and those
        behind it none. That is the reading of this tool: no open code of mvm matches path prefixes
        or sources. Put the route before the wider one, or drop it.
        """,
      example: RuleExample(
        .routing, at: "/routes",
        bad: #"""
          [{"match_rule": {"path_prefix": "/"}, "target": {"pool_id": "web"}},
           {"match_rule": {"port": 8443}, "target": {"pool_id": "api"}}]
          """#,
        good: #"""
          [{"match_rule": {"port": 443}, "target": {"pool_id": "web"}},
           {"match_rule": {"port": 8443}, "target": {"pool_id": "api"}}]
          """#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (route, earlier) in subject.shadowed.sorted(by: { $0.key < $1.key }) {
      report.add(
        self, at: subject.place(route, "match_rule"),
        "an earlier route matches every request that this one does, in the reading of this tool: "
          + "all criteria must match, and the first match wins",
        help: "put this route before it, or drop it",
        related: [(subject.place(earlier, "match_rule"), "the earlier route")])
    }
  }
}
