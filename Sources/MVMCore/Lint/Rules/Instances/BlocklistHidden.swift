/// MVM925: a pattern that prevents a stricter one from being found.
enum BlocklistHidden: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM925", name: "blocklist-hidden", severity: .warning, since: "0.2.0",
      documents: [.securityPolicy],
      summary: "A milder pattern that is contained in a stricter one and hides it.",
      explanation: """
        mvm searches for all patterns without `*` and `?` at once, from the left, and does not search
        text again that has matched. In `rm -rf /`, the pattern `rm -rf` ends first: it matches, and
        the longer pattern does not. If the shorter one only logs, the command that should be
        blocked runs. Make the shorter one as strict, or begin and end the longer one with `*`.
        """,
      example: RuleExample(
        .securityPolicy, at: "/blocklist",
        bad: #"""
          [{"pattern": "rm -rf", "category": "disk", "severity": "Low", "action": "Log"},
           {"pattern": "rm -rf /", "category": "disk", "severity": "High", "action": "Block"}]
          """#,
        good: #"""
          [{"pattern": "rm -rf", "category": "disk", "severity": "Low", "action": "Log"},
           {"pattern": "*rm -rf /*", "category": "disk", "severity": "High", "action": "Block"}]
          """#))
  }

  static var check: RuleCheck { .securityPolicy(visit) }

  /// How many patterns are compared with each other, and how long they may be: a policy as large as
  /// a document may be would take hours otherwise.
  private static let mostPatterns = 256
  private static let longestPattern = 256
  /// How many hidden patterns a finding shows.
  private static let mostShown = 8

  private struct Literal {
    let index: Int
    let bytes: [UInt8]
    let strictness: Int
  }

  @Sendable private static func visit(_ subject: SecurityPolicySubject, _ report: inout Report) {
    let literals = literals(of: subject.policy.blocklist)
    for mild in literals {
      let hidden = literals.filter { hides(mild, $0) }
      guard let first = hidden.first else { continue }
      let entries = subject.policy.blocklist
      let more = hidden.count > 1 ? " and \(hidden.count - 1) more" : ""
      report.add(
        self, at: subject.entry(mild.index).place(\.pattern),
        "pattern \(quoted(entries[mild.index].pattern)) hides the stricter "
          + quoted(entries[first.index].pattern) + more,
        help: "set its action to \(entries[first.index].action.rawValue), or begin and end the "
          + "stricter one with *",
        related: hidden.prefix(mostShown).map {
          (
            subject.entry($0.index).place(\.pattern),
            "\(quoted(entries[$0.index].pattern)) never matches"
          )
        },
        basis: ([mild] + hidden).map { entries[$0.index].action.rawValue })
    }
  }

  /// The patterns that are looked for as they are; of those with the same text the first.
  private static func literals(of entries: [BlocklistEntry]) -> [Literal] {
    var seen = FirstSeen()
    var literals: [Literal] = []
    for (index, entry) in entries.enumerated() where literals.count < mostPatterns {
      let bytes = Array(entry.pattern.utf8)
      guard !bytes.isEmpty, bytes.count <= longestPattern, !bytes.contains(UInt8(ascii: "*")),
        !bytes.contains(UInt8(ascii: "?")), seen.first(of: entry.pattern, at: index) == nil
      else { continue }
      literals.append(Literal(index: index, bytes: bytes, strictness: entry.action.strictness))
    }
    return literals
  }

  /// Whether a milder pattern is found before a stricter one that contains it: where it ends
  /// earlier. At the same place the longer one is found.
  private static func hides(_ mild: Literal, _ strict: Literal) -> Bool {
    guard mild.strictness < strict.strictness, mild.bytes.count < strict.bytes.count else {
      return false
    }
    return (0..<strict.bytes.count - mild.bytes.count).contains { start in
      strict.bytes[start...].starts(with: mild.bytes)
    }
  }
}

extension BlocklistAction {
  /// How strict the action is.
  fileprivate var strictness: Int {
    switch self {
    case .log: 0
    case .requireApproval: 1
    case .block: 2
    }
  }
}
