/// MVM217: no profile to build.
enum ProfileEmpty: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM217", name: "profile-empty", severity: .error, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "An empty profile.",
      explanation: """
        The profile selects what is built from the flake. Without a name there is nothing to build,
        and the pool never gets an image.
        """,
      example: RuleExample(.pool, at: "/profile", bad: #""""#, good: #""minimal""#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.profile.isEmpty else { return }
    report.add(
      self, at: pool.place(\.profile), "profile is empty; the pool has nothing to build",
      help: "use one of the flake's profiles, such as \"minimal\"")
  }
}
