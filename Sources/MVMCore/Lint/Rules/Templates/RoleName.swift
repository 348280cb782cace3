/// MVM605: a template's role that is none.
enum RoleName: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM605", name: "role-name", severity: .warning, since: "0.2.0",
      documents: [.templateConfig, .template, .templateRevision],
      fix: .unsafe("a role that is near to one of the four"),
      summary: "A template's role that is not one of the four.",
      explanation: """
        Roles are `gateway`, `worker`, `builder` and `capability-imessage`. In templates, mvm keeps
        the role as text and does not check it; no pool can be created from a template with another
        role.
        """,
      example: RuleExample(.template, at: "/role", bad: #""workers""#, good: #""worker""#))
  }

  static var check: RuleCheck {
    .template { subject, report in
      let names = Role.allCases.map(\.rawValue)
      guard !names.contains(where: { $0.utf8.elementsEqual(subject.role.utf8) }) else { return }
      let near = Spelling.nearest(to: subject.role, among: names).map { names[$0] }
      report.add(
        self, at: subject.place(\.role),
        "\(quoted(subject.role)) is not a role; expected \(listed(names))",
        help: near.map { "did you mean \(quoted($0))?" } ?? "choose \(listed(names))",
        right: RightName(misspelledAs: subject.role, among: names))
    }
  }
}
