/// MVM410: pools that are pruned by an agent that reads the document from a file, and by no other.
enum PruneIneffective: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM410", name: "prune-ineffective", severity: .warning, documents: [.desiredState],
      summary: "Unlisted pools pruned or not, depending on how the document reaches the agent.",
      explanation: """
        With `prune_unknown_pools` but not `prune_unknown_tenants`, what happens depends on how the
        document arrives. The last open agent ignores the flag in a document that it receives from a
        coordinator: pools that were taken off the list run on. In a document that it reads from a
        file, by the daemon or by a reconcile command with `--prune`, it acts on the flag: every
        pool that is not listed is destroyed with its disks, in the tenants that are listed. MVM817
        lists those pools where the node's files are at hand. The rule's name is historical.
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
      self, at: subject.place("prune_unknown_pools"),
      "prune_unknown_pools is set without prune_unknown_tenants: the last open agent ignores it in a "
        + "document from a coordinator, and destroys every pool that is not listed, with its disks, "
        + "in the listed tenants when it reads the document from a file",
      help: "set prune_unknown_pools to false, or both flags after checking what MVM817 lists")
  }
}
