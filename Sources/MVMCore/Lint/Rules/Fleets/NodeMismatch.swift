/// MVM815: a desired state for another node.
enum NodeMismatch: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM815", name: "node-mismatch", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A desired state whose node_id is not that of node.json.",
      explanation: """
        The last open agent applies a desired state whatever its node_id is. A document for another
        node brings that node's tenants to this one. If the files of a fleet include a node.json,
        one of the desired states should be for that node. Send the document to its own node, or
        correct `node_id`.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "desired-node-1.json", at: "/node_id", bad: #""node-2""#, good: #""node-1""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard let node = fleet.nodes.all.first, fleet.nodes.all.count == 1,
      !fleet.desired.has(node.record.nodeID)
    else { return }
    for desired in fleet.desired.all {
      report.add(
        self, at: desired.place(\.nodeID),
        "node_id is \(quoted(desired.record.nodeID)), but the node is \(quoted(node.record.nodeID)); "
          + "the last open agent applies the document all the same",
        help: "send the document to node \(quoted(desired.record.nodeID))",
        related: [(node.place(\.nodeID), "the node's ID is set here")],
        basis: fleet.desired.names)
    }
  }
}
