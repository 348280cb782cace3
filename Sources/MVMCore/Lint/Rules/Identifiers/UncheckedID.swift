/// MVM110: a node, signer or template ID that breaks the rules for IDs.
enum UncheckedID: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM110", name: "unchecked-id", severity: .warning, since: "0.1.0",
      summary: "A node, signer or template ID that breaks the rules for IDs.",
      explanation: """
        mvm does not check these IDs itself, but they become parts of file names, log lines and
        metric labels. Use `a-z`, `0-9` and `-`, at most 63 bytes (in template IDs, also `_`).
        """,
      example: RuleExample(
        .desiredState, at: "/node_id", bad: #""Node 1""#, good: #""node-1""#))
  }

  static var check: RuleCheck {
    .text([.nodeID, .signerID, .templateReference]) { subject, report in
      let isNone = subject.format == .templateReference && subject.text.isEmpty
      guard let kind = IdentifierCheck.kind(of: subject.format), !isNone else { return }
      IdentifierCheck.add(kind.faults(in: subject.text), of: subject, kind, self, &report)
    }
  }
}
