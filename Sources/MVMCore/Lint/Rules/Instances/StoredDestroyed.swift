/// MVM902: a destroyed instance that is still stored.
enum StoredDestroyed: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM902", name: "stored-destroyed", severity: .warning, since: "0.2.0",
      documents: [.instance],
      summary: "A stored instance with the status destroyed.",
      explanation: """
        When mvm destroys an instance, it removes its file. A file with the status `destroyed` is
        left from an interrupted removal: nothing starts the instance again, and its address stays
        in use. Destroy the instance again, or remove its directory.
        """,
      example: RuleExample(.instance, at: "/status", bad: #""destroyed""#, good: #""ready""#))
  }

  static var check: RuleCheck {
    .instance { subject, report in
      guard subject.state.status == .destroyed else { return }
      report.add(
        self, at: subject.place(\.status), "status is destroyed, but the instance is still stored",
        help: "destroy the instance again, or remove its directory")
    }
  }
}
