/// MVM309: a configuration that was never counted.
enum ConfigVersion: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM309", name: "config-version", severity: .warning, documents: [.tenant],
      summary: "A configuration version of 0.",
      explanation: """
        The number rises with each change of the tenant's configuration, and what an instance runs
        with is told by it. 0 says that nobody counted, so an instance that runs with something old
        can't be told from one that is up to date.
        """,
      example: RuleExample(.tenant, at: "/config_version", bad: "0", good: "1"))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard tenant.configVersion == 0 else { return }
    report.add(
      self, at: tenant.place("config_version"), "configuration 0: nobody has counted the changes",
      help: "start at 1, and raise it with each change")
  }
}
