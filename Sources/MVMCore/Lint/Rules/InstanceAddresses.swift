/// MVM408: more instances than addresses.
enum InstanceAddresses: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM408", name: "instance-addresses", severity: .error, documents: [.desiredState],
      summary: "Over 252 instances wanted for a tenant.",
      explanation: """
        A tenant's instances get the addresses from .3 to .254 of its subnet, running, warm or
        sleeping. The 253rd gets none.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools", bad: pools(32), good: pools(31)))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (index, tenant) in subject.state.tenants.enumerated() {
      let wanted = QuotaSums(tenant).instances
      guard wanted > QuotaSums.addresses else { continue }
      report.add(
        self, at: subject.tenant(index, "pools"),
        "\(wanted) instances are wanted, but a tenant has \(QuotaSums.addresses) addresses",
        help: "lower the counts, or part the tenant in two")
    }
  }

  /// Eight pools that want so many instances each.
  private static func pools(_ count: Int) -> String {
    let pools = (0..<8).map { index in
      """
      {"pool_id": "p\(index)", "flake_ref": "github:acme/web", "profile": "minimal", \
      "instance_resources": {"vcpus": 1, "mem_mib": 128}, \
      "desired_counts": {"running": 1, "warm": 0, "sleeping": \(count - 1)}}
      """
    }
    return "[" + pools.joined(separator: ",\n") + "]"
  }
}
