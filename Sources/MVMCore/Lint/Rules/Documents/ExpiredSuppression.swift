/// MVM014: a suppression that has expired.
package enum ExpiredSuppression: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM014", name: "expired-suppression", severity: .warning, since: "0.2.0",
      summary: "A suppression of the configuration that has expired.",
      explanation: """
        The findings were accepted until the expiry date, so they are reported again. Fix their
        cause, or renew the suppression: give a later date and a reason that still holds.
        """,
      example: RuleExample(
        situation:
          #"an entry of .mvm-core.json has "expires": "2025-12-31", which was last year"#,
        fixed: "the finding is fixed, and the entry is removed"))
  }

  package static var check: RuleCheck { .settings }
}
