/// MVM015: an entry of the baseline that fits fewer findings than it counts.
package enum StaleBaseline: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM015", name: "stale-baseline", severity: .note,
      summary: "An entry of the baseline that matches no finding any more.",
      explanation: """
        What was known is mended, or has moved to another path or place. Left in place, the entry
        would hide the next finding of its kind there. Write the baseline anew with
        `--write-baseline`. Only runs that check the entry's file, or the directory that it was in,
        find this.
        """,
      example: RuleExample(
        situation: "the baseline has MVM202 for fleet/acme/pool.json, whose vcpus are 2 by now",
        mended: "the baseline was written anew"))
  }

  package static var check: RuleCheck { .settings }
}
