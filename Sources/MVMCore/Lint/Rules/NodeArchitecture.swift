/// MVM931: an architecture without Firecracker.
enum NodeArchitecture: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM931", name: "node-arch", severity: .note, documents: [.node],
      summary: "An architecture that Firecracker does not run on.",
      explanation: """
        Firecracker runs on x86_64 and aarch64. A node of another architecture can be known to the
        coordinator, but runs no instance.
        """,
      example: RuleExample(
        .node, at: "/arch", bad: #""riscv64""#, good: #""aarch64""#))
  }

  static var check: RuleCheck { .node(visit) }

  @Sendable private static func visit(_ node: NodeSubject, _ report: inout Report) {
    guard node.info.arch != "x86_64", node.info.arch != "aarch64" else { return }
    report.add(
      self, at: node.place("arch"), "Firecracker does not run on \(quoted(node.info.arch))",
      help: "it runs on x86_64 and aarch64")
  }
}
