/// MVM912: a line of an audit log that is older than the one before.
enum AuditOrder: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM912", name: "audit-order", severity: .warning, documents: [.audit, .localAudit],
      summary: "A timestamp earlier than that of the line before.",
      explanation: """
        mvm adds lines at the end, each with the time of writing, so times never go back. Where they
        do, the node's clock was set back, logs were put together, or lines were added later. What
        happened first can't be told from such a log.
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
        self, at: line.place("timestamp"),
        "\(quoted(line.timestamp)) is earlier than the line before",
        help: "the clock was set back, or lines were moved or added", elsewhere: [later])
    }
  }
}
