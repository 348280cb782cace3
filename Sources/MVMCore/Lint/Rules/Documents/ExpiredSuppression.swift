/// MVM014: a suppression whose last day is over.
package enum ExpiredSuppression: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM014", name: "expired-suppression", severity: .warning,
      summary: "A suppression of the configuration whose last day is over.",
      explanation: """
        The findings were accepted until that day, so they are told of again. Mend what they are
        about, or decide anew: give a later day, with a reason that still holds.
        """,
      example: RuleExample(
        situation:
          #"an entry of .mvm-core.json has "expires": "2025-12-31", and that was last year"#,
        mended: "the finding is mended, and the entry gone"))
  }

  package static var check: RuleCheck { .settings }
}
