/// MVM210: secret scopes on a role that gets no secrets.
enum SecretScopeRole: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM210", name: "secret-scope-role", severity: .warning, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "Secret scopes on a role that is meant to have no secrets drive.",
      explanation: """
        Instances of the roles `builder` and `capability-imessage` are meant to have no secrets
        drive, so scopes contradict the role. Remove them, or give the pool the role `worker` or
        `gateway`. The last open agent does not apply `secret_scopes`: every instance gets all of
        the tenant's secrets.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/1",
        bad: pool(scopes: #"[{"integration": "stripe", "keys": ["api-key"]}]"#),
        good: pool(scopes: "[]")))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard !pool.secretScopes.isEmpty else { return }
    switch pool.role {
    case .gateway, .worker: return
    case .builder, .capabilityIMessage: break
    }
    report.add(
      self, at: pool.place(\.secretScopes),
      "secret_scopes is set, but the role \(pool.role.rawValue) is meant to have no secrets drive",
      help: "remove secret_scopes, or give the pool another role",
      related: [(pool.place(\.role), "the role is set here")])
  }

  private static func pool(scopes: String) -> String {
    #"""
    {
      "pool_id": "build", "flake_ref": "github:acme/build", "profile": "minimal",
      "role": "builder", "secret_scopes": \#(scopes),
      "instance_resources": {"vcpus": 2, "mem_mib": 512},
      "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}
    }
    """#
  }
}
