/// MVM013: a suppression that matches no finding.
package enum UnusedSuppression: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM013", name: "unused-suppression", severity: .warning, since: "0.2.0",
      summary: "A suppression of the configuration that matches no finding.",
      explanation: """
        The accepted finding is gone, or has moved to another path or pointer. If the entry stays,
        it can hide a new finding. Remove it, or correct its path, code or pointer. Only a run that
        checks every file and every rule that the entry can match finds this: checking one file does
        not report entries for others.
        """,
      example: RuleExample(
        situation: """
          .mvm-core.json suppresses MVM202 for fleet/acme/pool.json, whose vcpus is now 2
          """,
        fixed: "the entry is removed from .mvm-core.json"))
  }

  package static var check: RuleCheck { .settings }
}
