/// MVM410: pruning of pools that never happens.
enum PruneIneffective: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM410", name: "prune-ineffective", severity: .warning, documents: [.desiredState],
      summary: "Unknown pools pruned, but not unknown tenants.",
      explanation: """
        An agent looks at `prune_unknown_pools` only where `prune_unknown_tenants` is true: alone,
        it destroys nothing, and pools that were taken off the list run on. Set both, after a look
        at which tenants that would destroy, or destroy the pools by hand.
        """,
      example: RuleExample(
        .desiredState, at: "/prune_unknown_pools", bad: "true", good: "false"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard subject.state.pruneUnknownPools, !subject.state.prunesPools else { return }
    report.add(
      self, at: subject.place("prune_unknown_pools"),
      "pools are pruned only where unknown tenants are: this has no effect",
      help: "set prune_unknown_tenants too, or leave this out")
  }
}
