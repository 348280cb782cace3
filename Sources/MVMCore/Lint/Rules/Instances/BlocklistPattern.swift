/// MVM924: a pattern that matches everything, or appears twice.
enum BlocklistPattern: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM924", name: "blocklist-pattern", severity: .warning, since: "0.2.0",
      documents: [.securityPolicy],
      summary: "A pattern that is empty or repeated, or a lone * that blocks everything.",
      explanation: """
        A pattern without `*` and `?` matches anywhere in a command, so an empty one matches every
        command, and so does a lone `*`. A pattern that appears twice matches once: only one of the
        two actions is taken. Write the text to look for, or remove the entry.
        """,
      example: RuleExample(
        .securityPolicy, at: "/blocklist",
        bad: #"[{"pattern": "*", "category": "all", "severity": "High", "action": "Block"}]"#,
        good: #"[{"pattern": "mkfs*", "category": "disk", "severity": "High", "action": "Block"}]"#
      ))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ subject: SecurityPolicySubject, _ report: inout Report) {
    var seen = FirstSeen()
    for (index, entry) in subject.policy.blocklist.enumerated() {
      let place = subject.entry(index).place(\.pattern)
      if entry.pattern.isEmpty {
        report.add(
          self, at: place, "pattern is empty, so it matches every command",
          help: "write the text to look for, or remove the entry")
      } else if let first = seen.first(of: entry.pattern, at: index) {
        report.add(
          self, at: place, "pattern \(quoted(entry.pattern)) appears twice",
          help: "remove one of the two entries",
          related: [
            (subject.entry(first).place(\.pattern), "\(quoted(entry.pattern)) first appears here")
          ])
      } else if let effect = entry.effectOnAll {
        report.add(
          self, at: place, "pattern \(quoted(entry.pattern)) matches every command, so \(effect)",
          help: "write the text to look for")
      }
    }
  }
}

extension BlocklistEntry {
  /// What a pattern of `*` alone does; nil for others, and if commands are only logged.
  fileprivate var effectOnAll: String? {
    guard pattern.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) else { return nil }
    return switch action {
    case .block: "all are blocked"
    case .requireApproval: "each needs approval"
    case .log: nil
    }
  }
}
