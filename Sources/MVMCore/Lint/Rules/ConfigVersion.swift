/// MVM309: a configuration that was never counted.
enum ConfigVersion: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM309", name: "config-version", severity: .warning, documents: [.tenant],
      summary: "A configuration version of 0.",
      explanation: """
        mvm counts a tenant's configurations from 1 and raises the number with each change;
        instances are compared by it. 0 is the number of no configuration: the file was made by
        hand or cut short.
        """,
      example: RuleExample(.tenant, at: "/config_version", bad: "0", good: "1"))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard tenant.configVersion == 0 else { return }
    report.add(
      self, at: tenant.place("config_version"), "0 is the version of no configuration",
      help: "count from 1, and raise it with each change")
  }
}
