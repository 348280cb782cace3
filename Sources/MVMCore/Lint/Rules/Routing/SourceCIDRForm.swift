/// MVM506: a source_cidr that is not a network.
enum SourceCIDRForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM506", name: "source-cidr-form", severity: .error, since: "0.1.0",
      documents: [.routing, .desiredState],
      summary: "A source_cidr that is not an IPv4 or IPv6 network in CIDR form.",
      explanation: """
        A route's `source_cidr` is an address, a slash and a prefix: `10.0.0.0/8` or
        `2001:db8::/32`. A single address is a /32 or a /128.
        """,
      example: RuleExample(
        .routing, at: "/routes/0/match_rule/source_cidr", bad: #""0.0.0.0""#,
        good: #""0.0.0.0/0""#))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    for (index, route) in subject.table.routes.enumerated() {
      guard let source = route.matchRule.sourceCIDR, IPCIDR(source) == nil else { continue }
      report.add(
        self, at: subject.route(index).place(\.matchRule, \.sourceCIDR),
        "source_cidr is \(quoted(source)), which is not an IPv4 or IPv6 network",
        help: help(source))
    }
  }

  private static func help(_ text: String) -> String {
    switch IPAddress(text) {
    case .v4: "write \(quoted(text + "/32")) to match this one address"
    case .v6: "write \(quoted(text + "/128")) to match this one address"
    case nil: "write an address, a slash and a prefix, such as 10.0.0.0/8 or 2001:db8::/32"
    }
  }
}
