/// MVM409: pruning without tenants.
enum PruneEverything: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM409", name: "prune-everything", severity: .warning, documents: [.desiredState],
      summary: "prune_unknown_tenants with no tenants.",
      explanation: """
        With prune_unknown_tenants, an agent destroys each tenant of the node that the document
        does not name. A document without tenants names none: everything on the node is destroyed.
        """,
      example: RuleExample(
        .desiredState,
        bad:
          #"{"schema_version": 1, "node_id": "n", "tenants": [], "prune_unknown_tenants": true}"#,
        good:
          #"{"schema_version": 1, "node_id": "n", "tenants": [], "prune_unknown_tenants": false}"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard subject.state.pruneUnknownTenants, subject.state.tenants.isEmpty else { return }
    report.add(
      self, at: subject.place("prune_unknown_tenants"),
      "every tenant on the node is destroyed: the document names none",
      help: "set prune_unknown_tenants to false unless that is what you want")
  }
}
