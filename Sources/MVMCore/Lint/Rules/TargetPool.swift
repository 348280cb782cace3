/// MVM507: a route to a pool that the tenant does not have.
enum TargetPool: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM507", name: "target-pool", severity: .error, documents: [.desiredState],
      summary: "A route to a pool that the tenant does not have.",
      explanation: """
        A route leads to a pool of the gateway's own tenant. The agent does not look whether it is
        there: the gateway then has nowhere to send the requests to. A routing table in a file of
        its own says nothing of its tenant, so this is only found in desired states.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools", bad: GatewayExample.pools(target: "apis"),
        good: GatewayExample.pools(target: "api")))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    guard let context = subject.context, context.pools.areNamed else { return }
    for (index, route) in subject.table.routes.enumerated() {
      let pool = route.target.poolID
      guard !context.pools.has(pool), (try? PoolID(pool)) != nil else { continue }
      report.add(
        self, at: subject.place(index, "target", "pool_id"),
        "the tenant has no pool \(quoted(pool))", help: help(pool, context.pools))
    }
  }

  private static func help(_ pool: String, _ pools: TenantPools) -> String {
    if let near = Spelling.nearest(to: pool, among: pools.candidates) {
      return "did you mean \(quoted(pools.candidates[near]))?"
    }
    let shown = pools.candidates.prefix(8).map { quoted($0) }
    return "choose \(listed(shown))\(pools.candidates.count > 8 ? " …" : "")"
  }
}
