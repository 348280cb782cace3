/// MVM817: what pruning destroys.
enum PruneList: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM817", name: "prune-list", severity: .note, since: "0.2.0",
      documents: [.desiredState],
      summary: "The tenants and pools that pruning would destroy.",
      explanation: """
        With `prune_unknown_tenants`, the last open agent destroys each tenant of the node that the
        desired state does not list, with its disks. With `prune_unknown_pools`, an agent that reads
        the document from a file also destroys each pool that is not listed, in the tenants that are
        listed; an agent that receives it from a coordinator does so only with both flags.
        The finding lists them. If you intend to destroy them, ignore it; otherwise set the flag to
        false.
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
    guard let desired = fleet.ownDesired else { return }
    let state = desired.record
    guard state.pruneUnknownTenants || state.pruneUnknownPools else { return }
    var wanted: [[UInt8]: Set<[UInt8]>] = [:]
    for tenant in state.tenants {
      wanted[Array(tenant.tenantID.utf8), default: []]
        .formUnion(tenant.pools.map { Array($0.poolID.utf8) })
    }
    if state.prunesTenants(by: .coordinator) {
      let tenants = fleet.tenants.all.map(\.record.tenantID)
        .filter { wanted[Array($0.utf8)] == nil }
      add(
        tenants, "tenant", "prune_unknown_tenants", desired, wanted: state.tenants.map(\.tenantID),
        &report)
    }
    guard state.prunesPools(by: .daemon) else { return }
    let pools = fleet.pools.all.map(\.record).filter { pool in
      wanted[Array(pool.tenantID.utf8)].map { !$0.contains(Array(pool.poolID.utf8)) } ?? false
    }
    add(
      pools.map { "\($0.tenantID)/\($0.poolID)" }, "pool", "prune_unknown_pools", desired,
      onlyFromFile: !state.prunesPools(by: .coordinator),
      wanted: state.tenants.flatMap { [$0.tenantID] + $0.pools.map(\.poolID) }, &report)
  }

  private static func add(
    _ names: [String], _ what: String, _ key: String, _ desired: FleetScope.Entry<DesiredState>,
    onlyFromFile: Bool = false, wanted: [String], _ report: inout FleetReport
  ) {
    guard !names.isEmpty else { return }
    let isOne = names.count == 1
    let shown = names.prefix(10).map { quoted($0) }
    let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
    let list = more.isEmpty ? listed(shown, "and") : shown.joined(separator: ", ") + more
    let object = "\(what)\(isOne ? "" : "s") \(list) with \(isOne ? "its" : "their") disks"
    report.add(
      self, at: desired.place(key: key),
      onlyFromFile
        ? "\(key) is set: an agent that reads the document from a file destroys \(object), but one "
          + "that receives it from a coordinator keeps \(isOne ? "it" : "them")"
        : "\(key) is set: an agent destroys \(object)",
      help: "set \(key) to false to keep \(isOne ? "the \(what)" : "these \(what)s")",
      basis: wanted)
  }
}
