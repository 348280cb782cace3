/// MVM807: an instance whose role is not its pool's.
enum RoleDrift: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM807", name: "role-drift", severity: .warning, since: "0.2.0",
      documents: [.instance],
      summary: "An instance's role that differs from its pool's.",
      explanation: """
        An instance gets its pool's role when it is created, and keeps it. If the pool's role is
        changed, existing instances keep the drives and rights of the old role. Recreate them.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/pools/web/instances/i-1f2e3d4c/instance.json", at: "/role",
          bad: #""gateway""#, good: #""worker""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    for instance in fleet.instances {
      guard let pool = fleet.pools[instance.record.tenantID, instance.record.poolID],
        pool.record.role != instance.record.role
      else { continue }
      report.add(
        self, at: instance.place(\.role),
        "role is \(instance.record.role.rawValue), but pool \(quoted(pool.record.poolID)) has the "
          + "role \(pool.record.role.rawValue)",
        help: "recreate the instance",
        related: [(pool.place(\.role), "the pool's role is set here")])
    }
  }
}
