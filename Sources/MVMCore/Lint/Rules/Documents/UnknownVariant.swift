/// MVM011: a value that its enum does not have.
enum UnknownVariant: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM011", name: "unknown-variant", severity: .error, since: "0.1.0",
      fix: .unsafe("a value that is near to one of the enum"),
      summary: "A value that its enum does not have.",
      explanation: """
        mvm refuses the document. The finding suggests the nearest value, or lists them all; case and
        hyphens count.
        """,
      example: RuleExample(.pool, at: "/role", bad: #""wroker""#, good: #""worker""#))
  }

  static var check: RuleCheck { .structure }
}
