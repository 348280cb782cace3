/// MVM924: a pattern that matches everything, or one that is there already.
enum BlocklistPattern: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM924", name: "blocklist-pattern", severity: .warning, documents: [.securityPolicy],
      summary: "A pattern that is empty or repeated, or a lone * that blocks everything.",
      explanation: """
        A pattern without `*` and `?` is looked for anywhere in a command, so an empty one is found
        in all. One of `*` alone matches every command. A pattern that is there twice is matched
        once: of two actions only one is taken.
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
      let place = subject.entry(index, "pattern")
      if entry.pattern.isEmpty {
        report.add(
          self, at: place, "an empty pattern is found in every command",
          help: "write what is to be looked for, or remove the entry")
      } else if let first = seen.first(of: entry.pattern, at: index) {
        report.add(
          self, at: place, "the pattern \(quoted(entry.pattern)) is there already",
          help: "remove one of the two", related: [(subject.entry(first, "pattern"), "first here")])
      } else if let effect = entry.effectOnAll {
        report.add(
          self, at: place, "\(quoted(entry.pattern)) matches every command: \(effect)",
          help: "write what is to be looked for")
      }
    }
  }
}

extension BlocklistEntry {
  /// What a pattern of `*` alone does; nil for others, and where every command is but noted.
  fileprivate var effectOnAll: String? {
    guard pattern.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) else { return nil }
    return switch action {
    case .block: "all are blocked"
    case .requireApproval: "a person has to approve each"
    case .log: nil
    }
  }
}
