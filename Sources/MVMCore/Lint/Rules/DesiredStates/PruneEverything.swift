/// MVM409: a desired state that destroys all tenants.
enum PruneEverything: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM409", name: "prune-everything", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A desired state that prunes unknown tenants and lists none.",
      explanation: """
        With `prune_unknown_tenants` the last open agent destroys each tenant that the document does
        not list, with its pools, instances and disks, whether the document comes from a coordinator
        or from a file. A document without tenants destroys all of them, and usually results from a
        failed query rather than an intention. List the tenants to keep, or set the flag to false.
        Only a single reconcile command without `--prune` destroys nothing.
        """,
      example: RuleExample(
        .desiredState, bad: state(prunes: true), good: state(prunes: false)))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard subject.state.pruneUnknownTenants, subject.state.tenants.isEmpty else { return }
    report.add(
      self, at: subject.place(\.pruneUnknownTenants),
      "prune_unknown_tenants is set and no tenant is listed: the last open agent destroys every "
        + "tenant on the node with its disks, whether the document comes from a coordinator or from "
        + "a file",
      help: "list the tenants to keep, or set prune_unknown_tenants to false",
      related: [(subject.place(\.tenants), "no tenant is listed here")])
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
