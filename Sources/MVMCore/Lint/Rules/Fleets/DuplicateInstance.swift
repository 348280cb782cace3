/// MVM818: an instance ID that two pools of a tenant have.
enum DuplicateInstance: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM818", name: "duplicate-instance", severity: .warning, since: "0.2.0",
      documents: [.instance],
      summary: "An instance ID that appears twice in a tenant.",
      explanation: """
        mvm names the control group of an instance after its tenant and its own ID, without the
        pool. Two instances with the same ID in different pools share a control group: the limits of
        one apply to both, and stopping one kills the other. Recreate one of the two instances.
        """,
      example: RuleExample(
        situation:
          "tenants/acme/pools/web and tenants/acme/pools/edge both have an instance i-1f2e3d4c",
        fixed: "one of the two was recreated and has another ID"))
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
        self, at: instance.place(\.instanceID),
        "pools \(quoted(first.record.poolID)) and \(quoted(record.poolID)) both have an instance "
          + "\(quoted(record.instanceID)); the two share a control group",
        help: "recreate one of the two instances",
        related: [
          (first.place(\.instanceID), "pool \(quoted(first.record.poolID)) has the instance here")
        ],
        basis: [record.poolID, record.tenantID])
    }
  }
}
