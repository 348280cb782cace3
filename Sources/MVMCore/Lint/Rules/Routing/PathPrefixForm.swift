/// MVM505: a path prefix that never matches.
enum PathPrefixForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM505", name: "path-prefix-form", severity: .error, since: "0.1.0",
      documents: [.routing, .desiredState],
      summary: "A path prefix that does not begin with a slash.",
      explanation: """
        The path of every request begins with `/`, so a prefix without it never matches. Begin the
        prefix with `/`.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule/path_prefix", bad: "\"\"", good: "\"/\""))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard let prefix = route.matchRule.pathPrefix, prefix.utf8.first != 0x2F else { continue }
      report.add(
        self, at: subject.route(index).place(\.matchRule, \.pathPrefix),
        "path_prefix is \(quoted(prefix)); the path of a request always begins with \"/\"",
        help: prefix.isEmpty ? "write \"/\" to match every path" : "write \(quoted("/" + prefix))")
    }
  }
}
