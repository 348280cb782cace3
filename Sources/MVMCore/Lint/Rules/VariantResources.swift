/// MVM606: a template that no instance can have.
enum VariantResources: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM606", name: "variant-resources", severity: .error,
      documents: [.templateConfig, .template, .templateRevision],
      summary: "0 vCPUs or memory, or over 32 vCPUs.",
      explanation: """
        Firecracker gives a microVM 1 to 32 virtual CPUs and at least 1 MiB of memory. A template
        with other values is built, and no instance of it starts.
        """,
      example: RuleExample(
        .templateConfig, at: "/variants",
        bad: #"[{"name": "a", "role": "worker", "vcpus": 0, "mem_mib": 128}]"#,
        good: #"[{"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}]"#))
  }

  static var check: RuleCheck { .template(visit) }

  @Sendable private static func visit(_ template: TemplateSubject, _ report: inout Report) {
    if template.vcpus == 0 || template.vcpus > VCPUCount.most {
      report.add(
        self, at: template.place("vcpus"), "\(template.vcpus) virtual CPUs",
        help: "Firecracker gives a microVM 1 to \(VCPUCount.most)")
    }
    if template.memoryMiB == 0 {
      report.add(
        self, at: template.place("mem_mib"), "no memory", help: "give at least 128 MiB")
    }
  }
}
