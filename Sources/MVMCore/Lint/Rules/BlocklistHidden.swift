/// MVM925: a milder pattern that hides a stricter one.
enum BlocklistHidden: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM925", name: "blocklist-hidden", severity: .warning, documents: [.securityPolicy],
      summary: "A milder pattern that is part of a stricter one, and hides it.",
      explanation: """
        The first pattern that a command contains decides. A milder one that is part of a stricter
        one is found in every command that the stricter one is found in: the command is let
        through with a note where it was to be blocked.
        """,
      example: RuleExample(
        .securityPolicy, at: "/blocklist",
        bad:
          #"[{"pattern": "rm", "category": "Destructive", "severity": "Low", "action": "Log"}, {"pattern": "rm -rf", "category": "Destructive", "severity": "High", "action": "Block"}]"#,
        good:
          #"[{"pattern": "rm -rf", "category": "Destructive", "severity": "High", "action": "Block"}]"#
      ))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  @Sendable private static func visit(_ policy: SecurityPolicySubject, _ report: inout Report) {
    let entries = policy.policy.blocklist.enumerated().filter { isLiteral($0.element.pattern) }
      .prefix(most)
    for (index, milder) in entries {
      let stricter = entries.first { _, entry in
        rank(entry.action) > rank(milder.action)
          && entry.pattern.utf8.count > milder.pattern.utf8.count
          && contains(Array(entry.pattern.utf8), Array(milder.pattern.utf8))
      }
      guard let stricter else { continue }
      report.add(
        self, at: policy.place("blocklist", "\(index)", "pattern"),
        "\(quoted(milder.pattern)) is part of \(quoted(stricter.element.pattern)), and milder",
        help: "make it as strict, or more precise",
        related: [(policy.place("blocklist", "\(stricter.offset)", "pattern"), "the stricter one")])
    }
  }

  /// How many patterns are compared with each other.
  private static let most = 300

  private static func isLiteral(_ pattern: String) -> Bool {
    !pattern.isEmpty && pattern.utf8.count <= 256
      && !pattern.utf8.contains(UInt8(ascii: "*"))
  }

  private static func rank(_ action: BlocklistAction) -> Int {
    switch action {
    case .log: 0
    case .requireApproval: 1
    case .block: 2
    }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
