/// MVM202: an odd number of virtual CPUs.
enum VCPUParity: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM202", name: "vcpu-parity", severity: .note, documents: [.pool, .desiredState],
      summary: "An odd number of virtual CPUs over 1.",
      explanation: """
        With simultaneous multithreading on, Firecracker gives a microVM 1 virtual CPU or an even
        number of them: with an odd one it does not start. With it off any number will do. Take an
        even number, and the pool runs on both kinds of node.
        """,
      example: RuleExample(.pool, at: "/instance_resources/vcpus", bad: "3", good: "4"))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let vcpus = pool.resources.vcpus
    guard vcpus > 1, pool.resources.hasUsableVCPUs, !vcpus.isMultiple(of: 2) else { return }
    report.add(
      self, at: pool.place("instance_resources", "vcpus"),
      "\(vcpus) virtual CPUs are impossible on a node with simultaneous multithreading on",
      help: "take 1 or an even number")
  }
}
