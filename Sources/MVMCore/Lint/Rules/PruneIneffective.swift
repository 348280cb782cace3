/// MVM410: pruning of pools without pruning of tenants.
enum PruneIneffective: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM410", name: "prune-ineffective", severity: .warning, documents: [.desiredState],
      summary: "prune_unknown_pools without prune_unknown_tenants.",
      explanation: """
        An agent looks for pools to prune only where it prunes tenants. prune_unknown_pools alone
        does nothing.
        """,
      example: RuleExample(
        .desiredState, at: "/prune_unknown_pools", bad: #"true"#, good: #"false"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard subject.state.pruneUnknownPools, !subject.state.pruneUnknownTenants else { return }
    report.add(
      self, at: subject.place("prune_unknown_pools"),
      "prune_unknown_pools does nothing without prune_unknown_tenants",
      help: "set both, or neither")
  }
}
