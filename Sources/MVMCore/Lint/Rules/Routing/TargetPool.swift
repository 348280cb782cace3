/// MVM507: a route to a pool that the tenant does not have.
enum TargetPool: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM507", name: "target-pool", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "A route to a pool that the tenant does not have.",
      explanation: """
        A route leads to a pool of the gateway's own tenant. The agent does not check whether the
        pool exists, and the gateway then has nowhere to forward the requests. Correct `pool_id`, or
        add the pool. A routing table in a separate file does not name its tenant, so only desired
        states are checked.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools", bad: GatewayExample.pools(target: "apis"),
        good: GatewayExample.pools(target: "api")))
  }

  static var check: RuleCheck { .routing(visit) }

  @Sendable private static func visit(_ subject: RoutingSubject, _ report: inout Report) {
    guard let context = subject.context else { return }
    let candidates = context.pools.candidates(besides: context.poolID)
    for (index, route) in subject.table.routes.enumerated() {
      let pool = route.target.poolID
      guard isMissing(pool, in: context) else { continue }
      report.add(
        self, at: subject.route(index).place(\.target, \.poolID),
        "the route leads to pool \(quoted(pool)), which the tenant does not have",
        help: help(pool, candidates),
        basis: candidates)
    }
  }

  /// Whether the tenant is known not to have a pool.
  static func isMissing(_ pool: String, in context: RoutingContext) -> Bool {
    context.pools.areNamed && !context.pools.has(pool) && (try? PoolID(pool)) != nil
  }

  private static func help(_ pool: String, _ candidates: [String]) -> String {
    if candidates.isEmpty { return "add the pool that serves these requests" }
    if let near = Spelling.nearest(to: pool, among: candidates) {
      return "did you mean \(quoted(candidates[near]))?"
    }
    let shown = candidates.prefix(8).map { quoted($0) }
    return "choose \(listed(shown))\(candidates.count > 8 ? " …" : "")"
  }
}
