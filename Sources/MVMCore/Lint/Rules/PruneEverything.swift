/// MVM409: a desired state that destroys all tenants.
enum PruneEverything: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM409", name: "prune-everything", severity: .warning, documents: [.desiredState],
      summary: "Unknown tenants pruned, and none listed.",
      explanation: """
        With `prune_unknown_tenants` an agent destroys each tenant that the document does not
        list, with its pools, instances and disks. A document without tenants destroys them all,
        and is more often a list that failed to fill than a wish.
        """,
      example: RuleExample(
        .desiredState, bad: state(prunes: true), good: state(prunes: false)))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard subject.state.prunesTenants, subject.state.tenants.isEmpty else { return }
    report.add(
      self, at: subject.place("prune_unknown_tenants"),
      "no tenant is listed: every tenant on the node is destroyed",
      help: "list the tenants that are to stay, or leave the key out",
      related: [(subject.place("tenants"), "no tenants")])
  }

  private static func state(prunes: Bool) -> String {
    #"""
    {
      "schema_version": 1, "node_id": "node-1", "tenants": [],
      "prune_unknown_tenants": \#(prunes)
    }
    """#
  }
}
