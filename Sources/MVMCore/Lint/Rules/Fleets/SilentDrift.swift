/// MVM814: differences that reconciliation does not apply.
enum SilentDrift: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM814", name: "silent-drift", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary:
        "Differences between a desired state and the node's files that reconciliation never applies.",
      explanation: """
        Of an existing pool, the last open agent applies only `desired_counts.running`; of an existing
        tenant, nothing. It silently ignores all other differences. This rule compares the tenant's
        quotas, and all keys that pool.json and the desired state's pool have in common except
        `desired_counts`, which reconciliation never writes to pool.json. A new pool gets only its
        flake reference, profile, role and resources: all other settings get their defaults,
        whatever the document states. Change them on the node with mvm's own commands.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "desired-node-1.json", at: "/tenants/0/pools/1/instance_resources/mem_mib", bad: #"2048"#,
          good: #"1024"#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard let desired = fleet.ownDesired else { return }
    for (index, tenant) in desired.record.tenants.enumerated() {
      if let known = fleet.tenants[tenant.tenantID] {
        add(
          "tenant \(quoted(tenant.tenantID))", tenant.quotaValuesThatDiffer(from: known.record),
          applied: "nothing of an existing tenant",
          at: { _ in desired.tenant(index).place(\.quotas) }, { _ in known.place(\.quotas) },
          &report)
      }
      for (place, pool) in tenant.pools.enumerated() {
        // A pool.json that the agent does not load counts as absent: the pool is made again.
        guard let known = fleet.pools[tenant.tenantID, pool.poolID], known.record.isLoadable
        else { continue }
        let differing = pool.valuesThatDiffer(from: known.record).filter {
          DriftRules.rule(ofPoolKey: $0.name) == self
        }
        add(
          "pool \(quoted(pool.poolID))", differing,
          applied: "only desired_counts.running of an existing pool",
          at: { desired.pool(place, of: index).place(key: $0) }, { known.place(key: $0) },
          &report)
      }
    }
  }

  private static func add(
    _ what: String, _ differing: [(name: String, basis: String)], applied: String,
    at place: @escaping @Sendable (String) -> FleetPlace,
    _ known: @escaping @Sendable (String) -> FleetPlace, _ report: inout FleetReport
  ) {
    report.add(about: what, listing: differing) { keys in
      let first = keys.first ?? ""
      return FleetFinding(
        rule: about, severity: about.severity, place: place(first),
        message:
          "\(what) differs from the one on the node in \(listed(keys, "and")); the last open "
          + "agent applies \(applied)",
        help: "change \(listed(keys, "and")) on the node with mvm's own commands",
        related: [(known(first), "the node has another value here")])
    }
  }
}
