/// MVM513: criteria of a route that no open gateway matches.
enum MatchIgnored: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM513", name: "match-ignored", severity: .warning,
      documents: [.routing, .desiredState],
      summary: "A path_prefix or source_cidr, which no open gateway or coordinator matches.",
      explanation: """
        No open gateway or coordinator of mvm matches a path prefix or a source. The last open
        gateway (February 2026) forwards a route that has both a port and `by_ip`: everything that
        comes in at the port, from any source. Other routes it skips. Give each service a port of
        its own, and keep sources out in the service itself. With a gateway of your own that
        matches them, ignore this rule.
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
        self, at: subject.place(index, "match_rule"),
        "no open gateway of mvm matches a path or a source, and the last one forwards nothing "
          + "without a port: it skips this route",
        help: "give the port that the requests come in at")
    }
    let keys = route.matchRule.criteriaIgnoredByShippedGateway.map(\.rawValue)
    guard let first = keys.first else { return }
    let effect =
      if case .byIP = route.target.instanceSelector {
        "forwards all of port \(port), from any source"
      } else {
        "skips this route, which has no by_ip"
      }
    report.add(
      self, at: subject.place(index, "match_rule", first),
      "no open gateway of mvm matches \(listed(keys)): the last one \(effect)",
      help: "give the service a port of its own, and leave \(keys.count > 1 ? "them" : "it") out",
      related: keys.dropFirst().map {
        (subject.place(index, "match_rule", $0), "not matched either")
      })
  }
}
