/// MVM001: nothing but white space.
enum EmptyDocument: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM001", name: "empty-document", severity: .error, since: "0.1.0",
      summary: "A document with nothing but white space.",
      explanation: """
        mvm can't read an empty file. A full disk, an interrupted copy or the redirected output of a
        failed command often leaves one. Write the file again.
        """,
      example: RuleExample(.routing, bad: " ", good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
