/// MVM013: a suppression that no finding fits.
package enum UnusedSuppression: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM013", name: "unused-suppression", severity: .warning,
      summary: "A suppression of the configuration that no finding fits.",
      explanation: """
        What was accepted is gone, or has moved to another path or pointer. Left in place, the entry
        would one day hide a finding that nobody has seen. Remove it, or mend its path, code or
        pointer. Only runs that check every file the entry can be about find this, with every rule
        that it can be about: checking one file says nothing of entries for others.
        """,
      example: RuleExample(
        situation: """
          .mvm-core.json suppresses MVM202 for fleet/acme/pool.json, whose vcpus are 2 by now
          """,
        mended: "the entry is gone from .mvm-core.json"))
  }

  package static var check: RuleCheck { .settings }
}
