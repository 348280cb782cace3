/// MVM513: criteria of a route that the shipped gateway ignores.
enum MatchIgnored: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM513", name: "match-ignored", severity: .warning,
      documents: [.routing, .desiredState],
      summary: "A path_prefix or source_cidr, which the gateway that comes with mvm ignores.",
      explanation: """
        The gateway image that comes with mvm forwards ports. It reads a route's `port` and neither
        `path_prefix` nor `source_cidr`: a route with a port takes everything that comes in there,
        from everywhere, and one without takes nothing. Give each service a port of its own, and
        keep sources out in the service itself. With a gateway of your own that reads them, ignore
        this rule.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule", bad: #"{"port": 443, "path_prefix": "/shop"}"#,
        good: #"{"port": 443}"#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    // What MVM502 and MVM503 tell of a route has to be mended first.
    let blamed = Set(subject.shadowed.values)
    var ports: Set<UInt16> = []
    for (index, route) in subject.table.routes.enumerated() {
      if let port = route.matchRule.port, !ports.insert(port).inserted { continue }
      guard let criteria = RouteCriteria(route.matchRule), subject.shadowed[index] == nil,
        !blamed.contains(index)
      else { continue }
      if let port = criteria.port {
        add(
          route.matchRule.criteriaIgnoredByShippedGateway.map(\.rawValue), port, subject, index,
          &report)
      } else {
        report.add(
          self, at: subject.place(index, "match_rule"),
          "the gateway that comes with mvm goes by port alone: this route takes nothing",
          help: "give the port that the requests come in at")
      }
    }
  }

  private static func add(
    _ keys: [String], _ port: UInt16, _ subject: RoutingSubject, _ route: Int,
    _ report: inout Report
  ) {
    guard let first = keys.first else { return }
    report.add(
      self, at: subject.place(route, "match_rule", first),
      "the gateway that comes with mvm ignores \(listed(keys, "and")): "
        + "the route takes all of port \(port)",
      help: "give the service a port of its own, and leave \(keys.count > 1 ? "them" : "it") out",
      related: keys.dropFirst().map { (subject.place(route, "match_rule", $0), "ignored too") })
  }
}
