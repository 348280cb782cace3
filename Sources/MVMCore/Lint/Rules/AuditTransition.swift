/// MVM914: actions that the life cycle does not allow.
enum AuditTransition: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM914", name: "audit-transition", severity: .warning, documents: [.audit],
      summary: "An instance's actions that its life cycle does not allow.",
      explanation: """
        An instance is woken after it slept, and stopped after it ran. A log in which it is
        otherwise lost lines, or has lines of two nodes.
        """,
      example: RuleExample(
        .audit,
        bad: #"""
          {"timestamp": "2026-11-20T08:00:01Z", "tenant_id": "acme", "pool_id": "web", "instance_id": "i-1f2e3d4c", "action": "InstanceStopped"}
          {"timestamp": "2026-11-20T08:00:02Z", "tenant_id": "acme", "pool_id": "web", "instance_id": "i-1f2e3d4c", "action": "InstanceWoken"}
          """#,
        good: #"""
          {"timestamp": "2026-11-20T08:00:01Z", "tenant_id": "acme", "pool_id": "web", "instance_id": "i-1f2e3d4c", "action": "InstanceSlept"}
          {"timestamp": "2026-11-20T08:00:02Z", "tenant_id": "acme", "pool_id": "web", "instance_id": "i-1f2e3d4c", "action": "InstanceWoken"}
          """#))
  }

  /// Findings come from `AuditTrail`, which follows the log from line to line.
  static var check: RuleCheck { .structure }
}
