/// MVM513: a criterion that the shipped gateway ignores.
enum MatchIgnored: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM513", name: "match-ignored", severity: .warning,
      documents: [.routing, .desiredState],
      summary: "A path or source that the shipped gateway ignores.",
      explanation: """
        mvm's own gateway forwards by port alone: it looks neither at the path nor at the source
        address. A route with a port and one of these takes more requests than it says, which
        matters most where source_cidr was to keep others out.
        """,
      example: RuleExample(
        .routing, at: "/routes",
        bad:
          #"[{"match_rule": {"port": 443, "source_cidr": "10.0.0.0/8"}, "target": {"pool_id": "web"}}]"#,
        good: #"[{"match_rule": {"port": 443}, "target": {"pool_id": "web"}}]"#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated()
    where route.matchRule.port != nil
      && RouteReach(route.matchRule) != nil
    {
      for (key, value) in [
        ("path_prefix", route.matchRule.pathPrefix), ("source_cidr", route.matchRule.sourceCIDR),
      ] {
        guard let value, value != "/" else { continue }
        report.add(
          self, at: subject.place(index, "match_rule", key),
          "the shipped gateway ignores \(key): the route takes the port's other requests too",
          help: key == "source_cidr"
            ? "keep others out by a firewall" : "part the requests behind the gateway")
      }
    }
  }
}
