/// MVM015: an entry of the baseline that fits fewer findings than it counts.
package enum StaleBaseline: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM015", name: "stale-baseline", severity: .note, since: "0.2.0",
      summary: "An entry of the baseline that no longer matches a finding.",
      explanation: """
        The known finding was fixed, or has moved to another path or place. If the entry stays, it
        hides the next finding of its kind there. Regenerate the baseline with `--write-baseline`.
        Only runs that check the entry's file, or the directory that it was in, find this.
        """,
      example: RuleExample(
        situation: "the baseline has MVM202 for fleet/acme/pool.json, whose vcpus is now 2",
        fixed: "the baseline was regenerated"))
  }

  package static var check: RuleCheck { .settings }
}
