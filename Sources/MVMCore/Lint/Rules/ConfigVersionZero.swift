/// MVM309: a configuration version of 0.
enum ConfigVersionZero: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM309", name: "config-version", severity: .warning, documents: [.tenant],
      summary: "A config_version of 0.",
      explanation: """
        mvm counts a tenant's configuration from 1 and marks instances with the version that they
        were started with. A tenant at 0 was never saved by mvm, and instances can't tell that
        they are out of date.
        """,
      example: RuleExample(
        .tenant, at: "/config_version", bad: #"0"#, good: #"1"#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard tenant.configVersion == 0 else { return }
    report.add(
      self, at: tenant.place("config_version"), "config_version 0", help: "versions count from 1")
  }
}
