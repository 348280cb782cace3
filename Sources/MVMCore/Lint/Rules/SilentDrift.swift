/// MVM814: differences that reconciling does not apply.
enum SilentDrift: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM814", name: "silent-drift", severity: .warning, documents: [.desiredState],
      summary:
        "Differences between a desired state and the node's files that reconciling never applies.",
      explanation: """
        For a pool that is there already, an agent applies the wanted counts and nothing else; for
        a tenant, nothing. Other differences stay as they are, without a word. Change them on the
        node by mvm's own commands, or make the pool anew.
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
      let path = ["tenants", "\(index)"]
      if let known = fleet.tenants[tenant.tenantID], known.record.quotas != tenant.quotas {
        report.add(
          self, at: FleetPlace(file: desired.file, keys: path + ["quotas"]),
          "the quotas of tenant \(quoted(tenant.tenantID)) differ from the node's, and stay as they are",
          help: "change them on the node", related: [(known.at("quotas"), "the node's")])
      }
      for (place, pool) in tenant.pools.enumerated() {
        guard let known = fleet.pools[tenant.tenantID, pool.poolID] else { continue }
        let keys = differences(pool, known.record)
        guard let first = keys.first else { continue }
        report.add(
          self, at: FleetPlace(file: desired.file, keys: path + ["pools", "\(place)", first]),
          "pool \(quoted(pool.poolID)) differs from the node's in \(listed(keys, "and")), which "
            + "\(keys.count == 1 ? "stays as it is" : "stay as they are")",
          help: "make the pool anew, or change it on the node",
          related: [(known.at(first), "the node's")])
      }
    }
  }

  /// The keys of a pool that differ and are not applied; the role has a rule of its own.
  private static func differences(_ wanted: DesiredPool, _ known: PoolSpec) -> [String] {
    [
      ("flake_ref", wanted.flakeRef == known.flakeRef),
      ("profile", wanted.profile == known.profile),
      ("instance_resources", wanted.instanceResources == known.instanceResources),
      ("runtime_policy", wanted.runtimePolicy == known.runtimePolicy),
      ("seccomp_policy", wanted.seccompPolicy == known.seccompPolicy),
      ("snapshot_compression", wanted.snapshotCompression == known.snapshotCompression),
      ("secret_scopes", wanted.secretScopes == known.secretScopes),
    ].filter { !$0.1 && Reconciling.rule(ofPoolField: $0.0) == self }.map(\.0)
  }
}
