/// MVM410: pools that are pruned by an agent that reads the document from a file, and by no other.
enum PruneIneffective: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM410", name: "prune-ineffective", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A prune_unknown_pools whose effect depends on how the document reaches the agent.",
      explanation: """
        If `prune_unknown_pools` is set without `prune_unknown_tenants`, its effect depends on how
        the document arrives. The last open agent ignores it in a document from a coordinator: pools
        that are no longer listed go on running. If the agent reads the document from a file, as the
        daemon does, or a reconcile command with `--prune`, it destroys every pool that is not
        listed, with its disks, in the tenants that are listed. MVM817 lists those pools if the
        node's files are checked too. Set `prune_unknown_pools` to false, or set both flags. The
        rule's name is historical.
        """,
      example: RuleExample(
        .desiredState, at: "/prune_unknown_pools", bad: "true", good: "false"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard subject.state.pruneUnknownPools, !subject.state.prunesPools(by: .coordinator) else {
      return
    }
    report.add(
      self, at: subject.place(\.pruneUnknownPools),
      "prune_unknown_pools is set without prune_unknown_tenants: the last open agent ignores it in a "
        + "document from a coordinator, and destroys every pool that is not listed, with its disks, "
        + "in the listed tenants when it reads the document from a file",
      help: "set prune_unknown_pools to false, or both flags after checking what MVM817 lists")
  }
}
