/// MVM606: a template that no microVM can be made from.
enum VariantResources: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM606", name: "variant-resources", severity: .error, since: "0.2.0",
      documents: [.templateConfig, .template, .templateRevision],
      summary: "A template with no vCPUs or memory, or over Firecracker's 32 vCPUs.",
      explanation: """
        Firecracker allows 1 to 32 vCPUs for a microVM and needs memory for it. mvm reads 0 and any
        number up to 255; building the template's snapshot then fails, and so do pools that use it.
        """,
      example: RuleExample(.template, at: "/vcpus", bad: "33", good: "32"))
  }

  static var check: RuleCheck { .template(visit) }

  @Sendable private static func visit(_ subject: TemplateSubject, _ report: inout Report) {
    let vcpus = subject.vcpus
    if vcpus == 0 || vcpus > VCPUCount.most {
      report.add(
        self, at: subject.place(\.vcpus),
        vcpus == 0
          ? "the template's vcpus is 0; an instance needs at least 1"
          : "the template's vcpus is \(vcpus); Firecracker allows at most \(VCPUCount.most)",
        help: vcpus == 0 ? "use 1 to \(VCPUCount.most)" : "use at most \(VCPUCount.most)")
    }
    if subject.memoryMiB == 0 {
      report.add(
        self, at: subject.place(\.memoryMiB),
        "the template's mem_mib is 0; an instance needs memory",
        help: "set it in MiB, for example 512")
    }
  }
}
