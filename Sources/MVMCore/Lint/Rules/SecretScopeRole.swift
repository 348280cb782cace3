/// MVM210: secrets for a role that gets none.
enum SecretScopeRole: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM210", name: "secret-scope-role", severity: .warning,
      documents: [.pool, .desiredState],
      summary: "Secret scopes on a role without a secrets drive.",
      explanation: """
        Only gateway and worker instances get a secrets drive. For a builder or capability-
        imessage pool secret_scopes does nothing: its instances never see the secrets.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/pools", bad: pool("builder"), good: pool("worker")))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard !pool.secretScopes.isEmpty, pool.role == .builder || pool.role == .capabilityIMessage
    else { return }
    report.add(
      self, at: pool.place("secret_scopes"),
      "instances of a \(pool.role.rawValue) pool get no secrets",
      help: "remove secret_scopes, or give the pool another role")
  }

  private static func pool(_ role: String) -> String {
    """
    [{"pool_id": "api", "flake_ref": "github:globex/api", "profile": "minimal", "role": "\(role)",
      "instance_resources": {"vcpus": 2, "mem_mib": 512},
      "desired_counts": {"running": 1, "warm": 0, "sleeping": 0},
      "secret_scopes": [{"integration": "stripe", "keys": ["api-key"]}]}]
    """
  }
}
