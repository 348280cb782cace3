/// MVM902: a destroyed instance that is still stored.
enum StoredDestroyed: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM902", name: "stored-destroyed", severity: .warning, documents: [.instance],
      summary: "A stored instance with status `destroyed`.",
      explanation: """
        mvm removes an instance's directory when it destroys it. One that is still there was
        interrupted, and its address is not free for another.
        """,
      example: RuleExample(
        .instance, at: "/status", bad: #""destroyed""#, good: #""stopped""#))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ instance: InstanceSubject, _ report: inout Report) {
    guard instance.state.status == .destroyed else { return }
    report.add(
      self, at: instance.place("status"), "the instance is destroyed, but its file is still there",
      help: "destroy it again, or remove its directory")
  }
}
