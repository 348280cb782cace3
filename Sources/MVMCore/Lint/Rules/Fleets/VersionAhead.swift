/// MVM808: an instance ahead of its tenant.
enum VersionAhead: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM808", name: "version-ahead", severity: .warning, since: "0.2.0",
      documents: [.instance],
      summary: "An instance ahead of its tenant's configuration version or secrets epoch.",
      explanation: """
        An instance records the tenant's config_version and secrets_epoch with which it was started.
        If it is ahead of its tenant, the tenant's file was restored from an old copy, and mvm no
        longer notices when the instance is out of date. Restore the newer tenant.json.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/pools/web/instances/i-1f2e3d4c/instance.json", at: "/config_version",
          bad: #"6"#, good: #"5"#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    for instance in fleet.instances {
      guard let tenant = fleet.tenants[instance.record.tenantID] else { continue }
      compare(
        instance.record.configVersion, tenant.record.configVersion, "config_version", instance,
        tenant, &report)
      compare(
        instance.record.secretsEpoch, tenant.record.secretsEpoch, "secrets_epoch", instance, tenant,
        &report)
    }
  }

  private static func compare(
    _ own: UInt64?, _ known: UInt64, _ key: String, _ instance: FleetScope.Entry<InstanceState>,
    _ tenant: FleetScope.Entry<TenantConfig>, _ report: inout FleetReport
  ) {
    guard let own, own > known else { return }
    report.add(
      self, at: instance.place(key: key),
      "\(key) is \(own), but tenant \(quoted(tenant.record.tenantID)) has only \(known)",
      help: "restore the newer tenant.json of tenant \(quoted(tenant.record.tenantID))",
      related: [(tenant.place(key: key), "the tenant's \(key) is \(known)")])
  }
}
