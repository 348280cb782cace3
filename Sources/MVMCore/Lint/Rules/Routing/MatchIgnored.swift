/// MVM513: criteria of a route that no open gateway matches.
enum MatchIgnored: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM513", name: "match-ignored", severity: .warning, since: "0.2.0",
      documents: [.routing, .desiredState],
      summary: "A path_prefix or source_cidr, which no open gateway or coordinator matches.",
      explanation: """
        No open gateway or coordinator of mvm matches a path prefix or a source. The last open
        gateway (February 2026) forwards a route that has both a port and `by_ip`: everything that
        arrives at the port, from any source. It skips all other routes. Use a separate port for
        each service, and restrict sources in the service itself. If you run a gateway that matches
        paths and sources, ignore this rule.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule", bad: #"{"port": 443, "path_prefix": "/shop"}"#,
        good: #"{"port": 443}"#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    // What MVM502 and MVM503 report of a route has to be fixed first.
    let blamed = Set(subject.shadowed.values)
    var ports: Set<UInt16> = []
    for (index, route) in subject.table.routes.enumerated() {
      if let port = route.matchRule.port, !ports.insert(port).inserted { continue }
      guard let criteria = RouteCriteria(route.matchRule), subject.shadowed[index] == nil,
        !blamed.contains(index)
      else { continue }
      add(route, criteria.port, at: index, subject, &report)
    }
  }

  private static func add(
    _ route: Route, _ port: UInt16?, at index: Int, _ subject: RoutingSubject,
    _ report: inout Report
  ) {
    guard let port else {
      return report.add(
        self, at: subject.route(index).place(\.matchRule),
        "match_rule has no port; the last open gateway skips the route, and no open gateway matches "
          + "paths or sources",
        help: "set port to the port at which the requests arrive")
    }
    let keys = route.matchRule.criteriaIgnoredByShippedGateway.map(\.rawValue)
    guard let first = keys.first else { return }
    let effect =
      if case .byIP = route.target.instanceSelector {
        "forwards all of port \(port), from any source"
      } else {
        "skips the route for port \(port), which has no by_ip"
      }
    report.add(
      self, at: subject.route(index).place(\.matchRule, key: first),
      "match_rule has \(listed(keys, "and")), which no open gateway matches; the last one \(effect)",
      help: "use a separate port for the service, and remove \(listed(keys, "and"))",
      related: keys.dropFirst().map {
        (subject.route(index).place(\.matchRule, key: $0), "\($0) is not matched either")
      })
  }
}
