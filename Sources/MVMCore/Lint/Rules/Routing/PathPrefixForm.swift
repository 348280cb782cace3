/// MVM505: a path prefix that no request's path has.
enum PathPrefixForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM505", name: "path-prefix-form", severity: .error,
      documents: [.routing, .desiredState],
      summary: "A path prefix that does not start with a slash.",
      explanation: """
        The path of each request starts with `/`, so a prefix without it never matches.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule/path_prefix", bad: "\"\"", good: "\"/\""))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard let prefix = route.matchRule.pathPrefix, prefix.utf8.first != 0x2F else { continue }
      report.add(
        self, at: subject.place(index, "match_rule", "path_prefix"),
        "no request's path begins with \(quoted(prefix))",
        help: prefix.isEmpty ? "write \"/\" for every path" : "write \(quoted("/" + prefix))")
    }
  }
}
