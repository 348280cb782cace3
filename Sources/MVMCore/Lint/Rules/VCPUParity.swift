/// MVM202: an odd number of virtual CPUs.
enum VCPUParity: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM202", name: "vcpu-parity", severity: .note, documents: [.pool, .desiredState],
      summary: "An odd number of virtual CPUs over 1.",
      explanation: """
        Firecracker refuses an odd number of virtual CPUs over 1 for a microVM with simultaneous
        multithreading. mvm runs without it today; an even number works either way.
        """,
      example: RuleExample(
        .pool, at: "/instance_resources/vcpus", bad: #"3"#, good: #"2"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let vcpus = pool.resources.vcpus
    guard vcpus > 1, vcpus <= VCPUCount.most, vcpus % 2 == 1 else { return }
    report.add(
      self, at: pool.place("instance_resources", "vcpus"),
      "\(vcpus) virtual CPUs is odd, which Firecracker refuses with SMT on",
      help: "\(vcpus - 1) or \(vcpus + 1) works either way")
  }
}
