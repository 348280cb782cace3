/// MVM913: a line of an audit log without its instance, or of another tenant.
enum AuditSubject: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM913", name: "audit-subject", severity: .warning, since: "0.2.0",
      documents: [.audit],
      summary: "An instance action without its IDs, or a tenant other than the directory's.",
      explanation: """
        The action of an instance is logged with the IDs of its pool and its own; without them it is
        unknown which instance it was. Each tenant's log is in the tenant's directory: lines of
        another tenant were copied there, or show one tenant what another does. The first line of
        each other tenant is reported. Find out what wrote the line. Copy the log before anything
        else: it may be evidence.
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
        self, at: line.place(key: first),
        "\(entry.action.rawValue) has no \(listed(missing)), so the instance is unknown",
        help: "find out what wrote the line; mvm logs pool_id and instance_id with this action")
    }
    if let owner = line.owner {
      report.add(
        self, at: line.place(\.tenantID),
        "tenant_id is \(quoted(entry.tenantID)), but the log is in the directory of tenant "
          + quoted(owner),
        help: "find out what wrote the line; the log of a tenant has only lines of that tenant")
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
