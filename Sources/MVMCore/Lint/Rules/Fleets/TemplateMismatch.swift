/// MVM811: a pool that differs from its template.
enum TemplateMismatch: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM811", name: "template-mismatch", severity: .warning, since: "0.2.0",
      documents: [.pool],
      summary:
        "A pool and its template that differ in profile, role, vCPUs, memory, disk or flake.",
      explanation: """
        mvm reuses the build of a pool's template only if these values are equal; the pool's flake
        reference can also be empty. Otherwise mvm builds the pool in full, which takes longer and
        is easily overlooked. Change the template and build it again, or remove `template_id`.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/pools/web/pool.json", at: "/profile", bad: #""python""#, good: #""minimal""#
        ),
        FleetEdit(
          "desired-node-1.json", at: "/tenants/0/pools/1/profile", bad: #""python""#,
          good: #""minimal""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    if fleet.templates.all.isEmpty { return }
    for pool in fleet.pools.all where !pool.record.templateID.isEmpty {
      guard let template = fleet.templates[pool.record.templateID] else { continue }
      let differing = differences(pool.record, template.record)
      report.add(about: "", listing: differing.map { ($0.name, $0.values) }) { names in
        let keys = differing.first { $0.name == names.first }?.keys ?? []
        return FleetFinding(
          rule: about, severity: about.severity, place: FleetPlace(file: pool.file, keys: keys),
          message: "pool \(quoted(pool.record.poolID)) differs from template "
            + "\(quoted(pool.record.templateID)) in \(listed(names, "and")); mvm builds the pool in "
            + "full instead of reusing the template",
          help: "change the template and build it again, or remove template_id",
          related: [
            (template.place(key: names.first ?? ""), "the template has another value here")
          ])
      }
    }
  }

  private static func differences(
    _ pool: PoolSpec, _ template: TemplateSpec
  ) -> [(name: String, keys: [String], values: String)] {
    let resources = pool.instanceResources
    let fields: [(String, String?, String, String)] = [
      ("flake_ref", nil, pool.flakeRef, template.flakeRef),
      ("profile", nil, pool.profile, template.profile),
      ("role", nil, pool.role.rawValue, template.role),
      ("vcpus", "instance_resources", "\(resources.vcpus)", "\(template.vcpus)"),
      ("mem_mib", "instance_resources", "\(resources.memoryMiB)", "\(template.memoryMiB)"),
      (
        "data_disk_mib", "instance_resources", "\(resources.dataDiskMiB)",
        "\(template.dataDiskMiB)"
      ),
    ]
    return fields.compactMap { name, object, own, other in
      if own.hasSameBytes(as: other) || name == "flake_ref" && own.isEmpty { return nil }
      return (name, (object.map { [$0] } ?? []) + [name], "\(own) \(other)")
    }
  }
}
