/// MVM931: a node on which Firecracker does not run.
enum NodeArch: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM931", name: "node-arch", severity: .note, since: "0.2.0", documents: [.node],
      summary: "An architecture on which Firecracker does not run.",
      explanation: """
        Firecracker runs on x86_64 and aarch64, also called amd64 and arm64. On a node of another
        architecture mvm can't start instances. mvm 0.13 writes `aarch64` into every node.json,
        whatever the machine is, so a wrong value by mvm itself can't be found here. Correct `arch`,
        or use another node.
        """,
      example: RuleExample(.node, at: "/arch", bad: #""riscv64""#, good: #""aarch64""#))
  }

  static var check: RuleCheck {
    .node { subject, report in
      let names = ["x86_64", "aarch64", "amd64", "arm64"]
      let arch = subject.info.arch
      guard !names.contains(where: { $0.utf8.elementsEqual(arch.utf8) }) else { return }
      report.add(
        self, at: subject.place(\.arch),
        "arch is \(quoted(arch)); Firecracker runs on x86_64 and aarch64",
        help: "correct arch, or use a node with x86_64 or aarch64")
    }
  }
}
