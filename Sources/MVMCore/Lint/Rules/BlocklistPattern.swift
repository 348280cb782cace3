/// MVM924: a pattern of the blocklist that can't be meant.
enum BlocklistPattern: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM924", name: "blocklist-pattern", severity: .warning, documents: [.securityPolicy],
      summary: "A pattern that is empty, repeated or a lone `*`.",
      explanation: """
        A pattern is text that a command must not contain, with `*` for anything. An empty one
        matches nothing or everything, a lone `*` blocks every command, and a repeated one does
        nothing.
        """,
      example: RuleExample(
        .securityPolicy, at: "/blocklist",
        bad:
          #"[{"pattern": "*", "category": "Destructive", "severity": "High", "action": "Block"}]"#,
        good:
          #"[{"pattern": "rm -rf", "category": "Destructive", "severity": "High", "action": "Block"}]"#
      ))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ policy: SecurityPolicySubject, _ report: inout Report) {
    var seen = FirstSeen()
    for (index, entry) in policy.policy.blocklist.enumerated() {
      let place = policy.place("blocklist", "\(index)", "pattern")
      if entry.pattern.isEmpty {
        report.add(self, at: place, "an empty pattern", help: "remove it, or name what to look for")
      } else if entry.pattern.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) {
        report.add(
          self, at: place, "\(quoted(entry.pattern)) matches every command",
          help: "name what to look for")
      } else if let first = seen.first(of: entry.pattern, at: index) {
        report.add(
          self, at: place, "pattern \(quoted(entry.pattern)) is there twice",
          help: "remove one of them",
          related: [(policy.place("blocklist", "\(first)", "pattern"), "first here")])
      }
    }
  }
}
