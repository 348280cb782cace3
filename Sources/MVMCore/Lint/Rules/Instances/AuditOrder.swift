/// MVM912: a line of an audit log that is older than the one before.
enum AuditOrder: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM912", name: "audit-order", severity: .warning, since: "0.2.0",
      documents: [.audit, .localAudit],
      summary: "A timestamp earlier than that of the line before.",
      explanation: """
        mvm appends each line with the current time, so times never go back. If they do, the node's
        clock was set back, logs were merged, or lines were added later, and the log does not show
        what happened first. Find out which it was. Copy the log before anything else: it may be
        evidence.
        """,
      example: RuleExample(
        .audit,
        bad: AuditExample.line(.instanceCreated, at: "08:00:00")
          + AuditExample.line(.instanceStarted, at: "07:59:59"),
        good: AuditExample.line(.instanceCreated, at: "08:00:00")
          + AuditExample.line(.instanceStarted, at: "08:00:00")))
  }

  static var check: RuleCheck {
    .auditLine { line, report in
      guard let later = line.later else { return }
      report.add(
        self, at: line.place(\.timestamp),
        "timestamp is \(quoted(line.timestamp)), earlier than the line before",
        help: "find out whether the clock was set back, or lines were moved or added; copy the log "
          + "first",
        elsewhere: [later])
    }
  }
}
