/// MVM817: what pruning destroys.
enum PruneList: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM817", name: "prune-list", severity: .note, documents: [.desiredState],
      summary: "The tenants and pools that pruning would destroy.",
      explanation: """
        With prune_unknown_tenants, an agent destroys each tenant of the node that the desired
        state does not name, with all its data; with prune_unknown_pools as well, each such pool.
        This is the list of them. Nothing is wrong if that is what you want.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "desired-node-1.json", at: "/prune_unknown_tenants", bad: #"true"#, good: #"false"#),
        FleetEdit(
          "desired-node-1.json", at: "/tenants/1/tenant_id", bad: #""initech""#, good: #""globex""#),
        FleetEdit(
          "desired-node-1.json", at: "/tenants/1/network",
          bad: #"{"tenant_net_id": 5, "ipv4_subnet": "10.240.5.0/24"}"#,
          good: #"{"tenant_net_id": 4, "ipv4_subnet": "10.240.4.0/24"}"#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard let desired = fleet.ownDesired, desired.record.prunesTenants else { return }
    var wanted: [[UInt8]: Set<[UInt8]>] = [:]
    for tenant in desired.record.tenants {
      wanted[Array(tenant.tenantID.utf8), default: []]
        .formUnion(tenant.pools.map { Array($0.poolID.utf8) })
    }
    let tenants = fleet.tenants.all.map(\.record.tenantID).filter { wanted[Array($0.utf8)] == nil }
    tell(tenants, "tenant", "prune_unknown_tenants", desired, &report)
    guard desired.record.prunesPools else { return }
    let pools = fleet.pools.all.map(\.record).filter { pool in
      wanted[Array(pool.tenantID.utf8)].map { !$0.contains(Array(pool.poolID.utf8)) } ?? false
    }
    tell(
      pools.map { "\($0.tenantID)/\($0.poolID)" }, "pool", "prune_unknown_pools", desired, &report)
  }

  private static func tell(
    _ names: [String], _ what: String, _ key: String, _ desired: FleetScope.Entry<DesiredState>,
    _ report: inout FleetReport
  ) {
    guard !names.isEmpty else { return }
    let shown = names.prefix(10).map { quoted($0) }
    let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
    let list = more.isEmpty ? listed(shown, "and") : shown.joined(separator: ", ") + more
    report.add(
      self, at: desired.at(key),
      "pruning destroys the \(what)\(names.count == 1 ? "" : "s") \(list)",
      help: "set \(key) to false to keep \(names.count == 1 ? "it" : "them")")
  }
}
