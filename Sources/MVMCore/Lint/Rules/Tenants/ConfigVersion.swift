/// MVM309: a configuration that was never counted.
enum ConfigVersion: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM309", name: "config-version", severity: .warning, since: "0.2.0",
      documents: [.tenant],
      summary: "A configuration version of 0.",
      explanation: """
        The version is raised with each change of the tenant's configuration, and identifies the one
        that an instance runs with. 0 means that changes are not counted, so an outdated instance
        can't be distinguished from one that is up to date.
        """,
      example: RuleExample(.tenant, at: "/config_version", bad: "0", good: "1"))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard tenant.configVersion == 0 else { return }
    report.add(
      self, at: tenant.place(\.configVersion), "config_version is 0, so changes are not counted",
      help: "start at 1, and raise it with each change")
  }
}
