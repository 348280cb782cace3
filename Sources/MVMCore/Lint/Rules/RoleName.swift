/// MVM605: a role that there is not.
enum RoleName: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM605", name: "role-name", severity: .warning,
      documents: [.templateConfig, .template, .templateRevision],
      summary: "A role that is not one of the four.",
      explanation: """
        Templates hold roles as text, and mvm takes any. A pool made of the template has no such
        role, and fails.
        """,
      example: RuleExample(
        .templateConfig, at: "/variants",
        bad: #"[{"name": "a", "role": "wroker", "vcpus": 1, "mem_mib": 128}]"#,
        good: #"[{"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}]"#))
  }

  static var check: RuleCheck { .template(visit) }

  @Sendable private static func visit(_ template: TemplateSubject, _ report: inout Report) {
    let roles = Role.allCases.map(\.rawValue)
    guard !roles.contains(where: { $0.utf8.elementsEqual(template.role.utf8) }) else { return }
    let near = Spelling.nearest(to: template.role, among: roles).map { roles[$0] }
    report.add(
      self, at: template.place("role"), "\(quoted(template.role)) is none of \(listed(roles))",
      help: near.map { "did you mean \(quoted($0))?" })
  }
}
