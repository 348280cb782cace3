/// MVM902: an instance that is gone and still there.
enum StoredDestroyed: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM902", name: "stored-destroyed", severity: .warning, documents: [.instance],
      summary: "A stored instance with the status destroyed.",
      explanation: """
        When mvm destroys an instance it removes its file. One that stays with the status
        `destroyed` comes from a removal that was cut off: nothing starts the instance again, and
        its address stays taken. Remove the instance's directory, or destroy it once more.
        """,
      example: RuleExample(.instance, at: "/status", bad: #""destroyed""#, good: #""ready""#))
  }

  static var check: RuleCheck {
    .instance { subject, report in
      guard subject.state.status == .destroyed else { return }
      report.add(
        self, at: subject.place("status"), "a destroyed instance is still stored",
        help: "destroy it once more, or remove its directory")
    }
  }
}
