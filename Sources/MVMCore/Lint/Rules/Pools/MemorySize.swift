/// MVM203: an instance without memory.
enum MemorySize: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM203", name: "memory-size", severity: .error, since: "0.1.0",
      documents: [.pool, .desiredState],
      summary: "An instance with 0 MiB of memory.",
      explanation: """
        mvm reads 0, but Firecracker refuses to boot the microVM. Set the memory in MiB.
        """,
      example: RuleExample(.pool, at: "/instance_resources/mem_mib", bad: "0", good: "512"))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.resources.memoryMiB == 0 else { return }
    report.add(
      self, at: pool.place(\.instanceResources, \.memoryMiB),
      "mem_mib is 0; an instance needs memory",
      help: "set it in MiB, for example 512")
  }
}
