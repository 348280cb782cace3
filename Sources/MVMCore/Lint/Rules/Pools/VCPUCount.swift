/// MVM201: no virtual CPUs, or more than Firecracker gives.
enum VCPUCount: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM201", name: "vcpu-count", severity: .error, since: "0.1.0",
      documents: [.pool, .desiredState],
      summary: "0 vCPUs, or more than the 32 that Firecracker allows.",
      explanation: """
        Firecracker allows 1 to 32 vCPUs for a microVM. mvm reads any number up to 255; the instance
        then fails to start on the node.
        """,
      example: RuleExample(.pool, at: "/instance_resources/vcpus", bad: "0", good: "2"))
  }

  static var check: RuleCheck { .pool(visit) }

  /// The most virtual CPUs that Firecracker gives a microVM.
  static let most: UInt8 = 32

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let vcpus = pool.resources.vcpus
    guard !pool.resources.hasUsableVCPUs else { return }
    report.add(
      self, at: pool.place(\.instanceResources, \.vcpus),
      vcpus == 0
        ? "vcpus is 0; an instance needs at least 1"
        : "vcpus is \(vcpus); Firecracker allows at most \(most)",
      help: vcpus == 0 ? "use 1 to \(most)" : "use at most \(most)")
  }
}

extension InstanceResources {
  /// Whether Firecracker gives a microVM this many virtual CPUs.
  var hasUsableVCPUs: Bool { vcpus > 0 && vcpus <= VCPUCount.most }
}
