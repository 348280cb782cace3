/// MVM801: an ID that differs from the name of its directory.
enum DirectoryID: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM801", name: "directory-id", severity: .error, since: "0.2.0",
      documents: [.tenant, .pool, .instance, .template],
      summary: "An ID in a file that differs from the name of its directory.",
      explanation: """
        mvm finds tenants, pools and instances by the names of their directories, and then trusts
        the IDs in the files. If the two differ, it acts on one object with the settings of another.
        The usual cause is a copied directory. Change the ID in the file, or rename the directory.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "templates/web-worker/template.json", at: "/template_id", bad: #""web-workers""#,
          good: #""web-worker""#),
        FleetEdit(
          "tenants/acme/pools/web/pool.json", at: "/template_id", bad: #""""#,
          good: #""web-worker""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard fleet.isTree else { return }
    for tenant in fleet.tenants.all {
      compare(tenant.record.tenantID, tenant, "tenants", "tenant_id", &report)
    }
    for pool in fleet.pools.all {
      compare(pool.record.tenantID, pool, "tenants", "tenant_id", &report)
      compare(pool.record.poolID, pool, "pools", "pool_id", &report)
    }
    for instance in fleet.instances {
      compare(instance.record.tenantID, instance, "tenants", "tenant_id", &report)
      compare(instance.record.poolID, instance, "pools", "pool_id", &report)
      compare(instance.record.instanceID, instance, "instances", "instance_id", &report)
    }
    for template in fleet.templates.all {
      compare(template.record.templateID, template, "templates", "template_id", &report)
    }
  }

  private static func compare<Record: FleetRecord>(
    _ id: String, _ entry: FleetScope.Entry<Record>, _ folder: String, _ key: String,
    _ report: inout FleetReport
  ) {
    guard let bytes = entry.path.bytes(behind: folder), !bytes.elementsEqual(id.utf8) else {
      return
    }
    let name = String(decoding: bytes, as: UTF8.self)
    report.add(
      self, at: entry.place(key: key),
      "\(key) is \(quoted(id)), but the directory is \(quoted(name))",
      help: "change \(key) to \(quoted(name)), or rename the directory")
  }
}
