/// MVM816: instances that need more than the node has.
enum NodeCapacity: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM816", name: "node-capacity", severity: .warning, since: "0.2.0",
      documents: [.desiredState, .node],
      summary: "Running instances that need more vCPUs or memory than the node has.",
      explanation: """
        The sum of running × vCPUs, or of running × memory, over all pools of a node exceeds what
        node.json states. vCPUs can share CPUs, which slows them down; memory runs out, and the last
        instances don't start. Move pools to another node, or reduce their counts.
        """,
      example: RuleExample(
        fleet: FleetEdit("node.json", at: "/total_mem_mib", bad: #"4096"#, good: #"262144"#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    for node in fleet.nodes.all {
      if let desired = fleet.desired[node.record.nodeID] {
        let pools = desired.record.tenants.flatMap(\.pools)
        let sums = Sums(pools.map { ($0.desiredCounts, $0.instanceResources) })
        check(sums, node, at: desired.place(\.tenants), &report)
      } else if fleet.desired.names.isEmpty, fleet.nodes.all.count == 1 {
        let sums = Sums(
          fleet.pools.all.map { ($0.record.desiredCounts, $0.record.instanceResources) })
        check(sums, node, at: nil, &report)
      }
    }
  }

  /// What the running instances need together; sums stop at the largest number.
  private struct Sums {
    private(set) var vcpus: UInt64 = 0
    private(set) var memoryMiB: UInt64 = 0

    init(_ pools: [(counts: DesiredCounts, resources: InstanceResources)]) {
      for (counts, resources) in pools {
        vcpus = Self.add(vcpus, UInt64(counts.running) * UInt64(resources.vcpus))
        memoryMiB = Self.add(memoryMiB, UInt64(counts.running) * UInt64(resources.memoryMiB))
      }
    }

    private static func add(_ first: UInt64, _ second: UInt64) -> UInt64 {
      let (sum, isLarge) = first.addingReportingOverflow(second)
      return isLarge ? .max : sum
    }
  }

  private static func check(
    _ sums: Sums, _ node: FleetScope.Entry<NodeInfo>, at place: FleetPlace?,
    _ report: inout FleetReport
  ) {
    let needs = [
      (sums.vcpus, UInt64(node.record.totalVCPUs), " vCPUs", "total_vcpus"),
      (sums.memoryMiB, node.record.totalMemoryMiB, " MiB", "total_mem_mib"),
    ]
    for (sum, has, unit, key) in needs where sum > has {
      let start =
        "\(key) of node \(quoted(node.record.nodeID)) is \(has)\(unit), but running instances need "
      report.add(
        self, at: place ?? node.place(key: key), start + "\(sum)\(unit)",
        help: "move pools to another node, or reduce their counts",
        related: place == nil ? [] : [(node.place(key: key), "\(key) is set here")],
        basis: [node.record.nodeID, "\(has)"],
        lowerBound: LowerBound(sum: sum, message: start + "at least \(sum)\(unit)"))
    }
  }
}
