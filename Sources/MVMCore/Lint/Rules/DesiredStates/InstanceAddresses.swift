/// MVM408: more instances than a tenant's network has addresses.
enum InstanceAddresses: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM408", name: "instance-addresses", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "More than 252 instances in a tenant.",
      explanation: """
        Agents assign the offsets 3 to 254 of a tenant's network to its instances, and warm and
        sleeping instances keep theirs: there are 252 for all pools together. Further instances are
        never created. Reduce the counts, or move pools to another tenant.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0", bad: tenant(sleeping: 97), good: tenant(sleeping: 96)))
  }

  static var check: RuleCheck { .desiredState(visit) }

  /// The instances that a tenant's network has addresses for.
  static let most = UInt32(InstanceOffset.instances.count)

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, sums) in subject.sums.enumerated() {
      guard let excess = sums.instances(over: UInt64(most)) else { continue }
      let id = subject.state.tenants[tenant].tenantID
      let pools = QuotaSums.addition(of: excess.parts, and: excess.otherPools, isCount: true)
      report.add(
        self, at: subject.tenant(tenant).place(\.pools),
        "tenant \(quoted(id)) requests \(excess.total) instances; its network has addresses for "
          + "\(most) (\(pools))",
        help: "reduce the counts, or move pools to another tenant",
        related: subject.places(of: excess.parts, of: tenant, "desired_counts"),
        basis: [id],
        lowerBound: LowerBound(
          sum: excess.total,
          message: "tenant \(quoted(id)) requests at least \(excess.total) instances; its network "
            + "has addresses for \(most)"))
    }
  }

  private static func tenant(sleeping: Int) -> String {
    let pools = [("batch", 100), ("mail", sleeping)].map { id, sleeping in
      #"""
      {
            "pool_id": "\#(id)", "flake_ref": "github:acme/\#(id)", "profile": "minimal",
            "instance_resources": {"vcpus": 1, "mem_mib": 512},
            "desired_counts": {"running": 28, "warm": 0, "sleeping": \#(sleeping)}
          }
      """#
    }
    return #"""
      {
        "tenant_id": "acme", "network": {"tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24"},
        "quotas": {
          "max_vcpus": 64, "max_mem_mib": 65536, "max_running": 64, "max_warm": 16,
          "max_pools": 8, "max_instances_per_pool": 128, "max_disk_gib": 500
        },
        "pools": [
          \#(pools.joined(separator: ", "))
        ]
      }
      """#
  }
}
