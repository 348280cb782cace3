/// MVM912: a line earlier than the one before.
enum AuditOrder: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM912", name: "audit-order", severity: .warning, documents: [.audit, .localAudit],
      summary: "A timestamp earlier than the line before.",
      explanation: """
        Lines are appended as things happen, so that their times never go back. Where they do, the
        clock was set back, or lines of several logs were put together.
        """,
      example: RuleExample(
        .audit,
        bad: #"""
          {"timestamp": "2026-11-20T08:00:02Z", "tenant_id": "acme", "action": "TenantCreated"}
          {"timestamp": "2026-11-20T08:00:01Z", "tenant_id": "acme", "action": "SecretsRotated"}
          """#,
        good: #"""
          {"timestamp": "2026-11-20T08:00:01Z", "tenant_id": "acme", "action": "TenantCreated"}
          {"timestamp": "2026-11-20T08:00:02Z", "tenant_id": "acme", "action": "SecretsRotated"}
          """#))
  }

  /// Findings come from `AuditTrail`, which follows the log from line to line.
  static var check: RuleCheck { .structure }
}
