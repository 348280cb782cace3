/// MVM913: a line of an audit log that does not say whom it is about.
enum AuditSubject: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM913", name: "audit-subject", severity: .warning, documents: [.audit],
      summary: "An instance's action without its IDs, or a tenant other than the directory's.",
      explanation: """
        What happened to an instance is told with its pool and its own ID; without them nobody can
        say which one it was. And each tenant's log lies in the tenant's directory: lines of another
        tenant there were copied, or show one tenant what another does. Of each other tenant the
        first line is told.
        """,
      example: RuleExample(
        .audit, bad: AuditExample.line(.instanceStarted, at: "08:00:00", instance: nil),
        good: AuditExample.line(.instanceStarted, at: "08:00:00")))
  }

  static var check: RuleCheck { .auditLine(visit) }

  @Sendable private static func visit(_ line: AuditLineSubject, _ report: inout Report) {
    guard let entry = line.entry else { return }
    let missing = entry.action.outcome == nil ? [] : entry.missingKeys
    if let first = missing.first {
      report.add(
        self, at: line.place(first),
        "\(entry.action.rawValue) without \(listed(missing)): which instance it was can't be told",
        help: "an instance's action is told with pool_id and instance_id")
    }
    if let owner = line.owner {
      report.add(
        self, at: line.place("tenant_id"),
        "a line of the tenant \(quoted(entry.tenantID)) in the directory of \(quoted(owner))",
        help: "each tenant's log has lines of that tenant alone")
    }
  }
}

extension AuditEntry {
  /// The keys of an instance's name that are null.
  fileprivate var missingKeys: [String] {
    var missing: [String] = []
    if poolID == nil { missing.append("pool_id") }
    if instanceID == nil { missing.append("instance_id") }
    return missing
  }
}
