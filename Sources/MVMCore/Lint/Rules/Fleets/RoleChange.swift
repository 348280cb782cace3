/// MVM813: a desired state that changes a pool's role.
enum RoleChange: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM813", name: "role-change", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "A desired state that gives a pool another role than its pool.json.",
      explanation: """
        A pool's role decides its drives, its rights and its place in the order of reconciliation,
        and is fixed when the pool is created. The last open agent ignores another role in a desired
        state: the old one stays in pool.json, and new instances get it. Only the order of
        reconciliation follows the document. Create a new pool with the role that you want.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "desired-node-1.json", at: "/tenants/0/pools/1/role", bad: #""capability-imessage""#,
          good: #""worker""#),
        FleetEdit(
          "desired-node-1.json", at: "/tenants/0/pools/1/secret_scopes", bad: #"[]"#,
          good: #"[{"integration": "stripe", "keys": ["api-key"]}]"#),
        FleetEdit(
          "tenants/acme/pools/web/pool.json", at: "/secret_scopes", bad: #"[]"#,
          good: #"[{"integration": "stripe", "keys": ["api-key"]}]"#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard let desired = fleet.ownDesired else { return }
    for (index, tenant) in desired.record.tenants.enumerated() {
      for (place, pool) in tenant.pools.enumerated() {
        guard let known = fleet.pools[tenant.tenantID, pool.poolID], known.record.isLoadable,
          known.record.role != pool.role
        else { continue }
        report.add(
          self, at: desired.pool(place, of: index).place(\.role),
          "role is \(pool.role.rawValue), but pool \(quoted(pool.poolID)) on the node has "
            + "\(known.record.role.rawValue); the last open agent ignores the change, and new "
            + "instances get the old role",
          help: "create a new pool with the role \(pool.role.rawValue)",
          related: [(known.place(\.role), "the pool's role on the node is set here")])
      }
    }
  }
}
