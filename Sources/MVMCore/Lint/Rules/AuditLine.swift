/// MVM911: a line of an audit log that is no entry.
enum AuditLine: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM911", name: "audit-line", severity: .error, documents: [.audit, .localAudit],
      summary: "A line that is not an audit entry; the other lines are still read.",
      explanation: """
        An audit log is an entry a line, each a JSON object. A line that is none was cut by a full
        disk or a crash, or written by something else than mvm. mvm skips it when it reads the log:
        what it told is lost.
        """,
      example: RuleExample(
        .audit, bad: #"{"timestamp": "2026-11-20T08:00:00Z", "tenant_id": "#,
        good: #"""
          {"timestamp": "2026-11-20T08:00:00Z", "tenant_id": "acme", "action": "TenantCreated"}
          """#))
  }

  static var check: RuleCheck { .structure }

  /// One finding for a line, made of the first of those that say why it is no entry.
  static func finding(_ first: Finding, line: Range<Int>) -> Finding {
    Finding(
      code: about.code, name: about.name, severity: about.severity, range: line, pointer: "",
      message:
        "the line is no audit entry: at byte \(first.range.lowerBound + 1), \(first.message)",
      help: first.help, related: [])
  }
}
