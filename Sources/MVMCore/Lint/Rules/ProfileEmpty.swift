/// MVM217: an empty profile.
enum ProfileEmpty: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM217", name: "profile-empty", severity: .error, documents: [.pool, .desiredState],
      summary: "An empty profile.",
      explanation: """
        The profile names the flake's output that the pool's images are built from. Without a name
        there is nothing to build.
        """,
      example: RuleExample(
        .pool, at: "/profile", bad: #""""#, good: #""minimal""#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.profile.isEmpty else { return }
    report.add(
      self, at: pool.place("profile"), "the profile is empty", help: "\"minimal\" is mvm's own")
  }
}
