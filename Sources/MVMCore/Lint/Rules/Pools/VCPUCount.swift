/// MVM201: no virtual CPUs, or more than Firecracker gives.
enum VCPUCount: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM201", name: "vcpu-count", severity: .error, documents: [.pool, .desiredState],
      summary: "No virtual CPUs, or more than Firecracker's 32.",
      explanation: """
        Firecracker gives a microVM 1 to 32 virtual CPUs. mvm's reader takes any number up to 255;
        the instance then fails when it is started, on the node.
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
      self, at: pool.place("instance_resources", "vcpus"),
      vcpus == 0 ? "an instance needs at least one virtual CPU" : "\(vcpus) virtual CPUs",
      help: "Firecracker gives a microVM 1 to \(most)")
  }
}

extension InstanceResources {
  /// Whether Firecracker gives a microVM this many virtual CPUs.
  var hasUsableVCPUs: Bool { vcpus > 0 && vcpus <= VCPUCount.most }
}
