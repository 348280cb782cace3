/// MVM413: a flake of this machine in a document for another.
enum LocalFlake: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM413", name: "local-flake", severity: .note, documents: [.desiredState],
      summary: "A flake reference that is a local path, in a document made for another node.",
      explanation: """
        The node resolves the reference on its own disk, where the path is likely missing or
        something else. Name a repository, such as `github:acme/web`.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/flake_ref", bad: #""./web""#,
        good: #""github:acme/web""#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (index, tenant) in subject.state.tenants.enumerated() {
      for (place, pool) in tenant.pools.enumerated() where isLocal(pool.flakeRef) {
        report.add(
          self, at: subject.pool(place, of: index, "flake_ref"),
          "\(quoted(pool.flakeRef)) is a path of the node's own disk",
          help: "name a repository, such as \"github:acme/web\"")
      }
    }
  }

  private static func isLocal(_ reference: String) -> Bool {
    [".", "/", "~", "path:", "git+file:"].contains { reference.hasPrefix($0) }
  }
}
