/// MVM202: an odd number of virtual CPUs.
enum VCPUParity: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM202", name: "vcpu-parity", severity: .note, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "An odd number of vCPUs over 1.",
      explanation: """
        On a node with simultaneous multithreading, Firecracker starts a microVM only with 1 vCPU or
        an even number of them. Without it, any number works. With an even number the pool runs on
        both kinds of node.
        """,
      example: RuleExample(.pool, at: "/instance_resources/vcpus", bad: "3", good: "4"))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let vcpus = pool.resources.vcpus
    guard vcpus > 1, pool.resources.hasUsableVCPUs, !vcpus.isMultiple(of: 2) else { return }
    report.add(
      self, at: pool.place(\.instanceResources, \.vcpus),
      "vcpus is \(vcpus); with simultaneous multithreading, Firecracker allows 1 or an even number",
      help: "use 1 or an even number")
  }
}
