/// MVM503: a route that an earlier one always matches first.
enum ShadowedRoute: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM503", name: "shadowed-route", severity: .warning, since: "0.2.0",
      documents: [.routing, .desiredState],
      summary: "A route that an earlier one always matches first.",
      explanation: """
        If all criteria of a route must match, an absent criterion matches anything, and the first
        matching route wins, then a route with `"path_prefix": "/"` alone takes every request, and
        the routes after it get none. That is this tool's reading: no open code of mvm matches path
        prefixes or sources. Move the route before the wider one, or remove it.
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
        self, at: subject.route(route).place(\.matchRule),
        "match_rule is never reached: routes[\(earlier)] matches every request that routes[\(route)] "
          + "matches, in this tool's reading (all criteria must match, and the first match wins)",
        help: "move the route before routes[\(earlier)], or remove it",
        related: [(subject.route(earlier).place(\.matchRule), "routes[\(earlier)] matches first")])
    }
  }
}
