/// MVM001: nothing but white space.
enum EmptyDocument: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM001", name: "empty-document", severity: .error,
      summary: "Nothing but white space.",
      explanation: """
        mvm can read no document from an empty file. One is often what a full disk, a cut copy or a
        redirection of a failed command leaves: write the file again.
        """,
      example: RuleExample(.routing, bad: " ", good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
