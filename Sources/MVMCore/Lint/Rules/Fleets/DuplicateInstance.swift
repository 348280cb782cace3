/// MVM818: an instance ID twice in a tenant.
enum DuplicateInstance: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM818", name: "duplicate-instance", severity: .warning, documents: [.instance],
      summary: "An instance ID twice in a tenant.",
      explanation: """
        The control group of an instance is named by its tenant and its own ID, without the pool.
        Two instances of one ID in different pools share it: the limits of one count for both, and
        stopping one kills the other.
        """,
      example: RuleExample(
        situation:
          "tenants/acme/pools/web and tenants/acme/pools/edge both have an instance i-1f2e3d4c",
        mended: "one of them was made anew, with an ID of its own"))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    var seen = FirstSeen()
    for (index, instance) in fleet.instances.enumerated() {
      let record = instance.record
      guard let other = seen.first(of: record.tenantID + "/" + record.instanceID, at: index),
        !fleet.instances[other].record.poolID.utf8.elementsEqual(record.poolID.utf8)
      else { continue }
      let first = fleet.instances[other]
      report.add(
        self, at: instance.at("instance_id"),
        "pool \(quoted(first.record.poolID)) has an instance \(quoted(record.instanceID)) too",
        help: "make one of them anew: they share a control group",
        related: [(first.at("instance_id"), "the other one")])
    }
  }
}
