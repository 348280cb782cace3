/// MVM913: an instance's action without its IDs.
enum AuditSubject: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM913", name: "audit-subject", severity: .warning, documents: [.audit],
      summary: "An instance action without its IDs.",
      explanation: """
        An action on an instance names its pool and the instance. Without them the line tells that
        something happened, but not to whom.
        """,
      example: RuleExample(
        .audit,
        bad: #"""
          {"timestamp": "2026-11-20T08:00:01Z", "tenant_id": "acme", "action": "InstanceStarted"}
          """#,
        good: #"""
          {"timestamp": "2026-11-20T08:00:01Z", "tenant_id": "acme", "pool_id": "web", "instance_id": "i-1f2e3d4c", "action": "InstanceStarted"}
          """#))
  }

  /// Findings come from `AuditTrail`, which follows the log from line to line.
  static var check: RuleCheck { .structure }
}
