import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// All prose of rules and faults, in Fixtures/prose for a reviewer to read.
@Suite struct `Prose` {
  @Test func `rules and faults read as in Fixtures/prose/messages.txt`() throws {
    let text = Rules.all.map { Self.section($0.about) }.joined(separator: "\n")
    try Golden.expect(
      text + "\n" + FaultTexts.section, in: "prose/messages.txt", suite: "Prose")
  }

  /// A rule with the messages of all its findings in fixtures, each once.
  private static func section(_ rule: RuleDescription) -> String {
    var lines = ["# \(rule.code) \(rule.name)", "", rule.summary, "", rule.explanation, ""]
    var seen: Set<String> = []
    for finding in ShownFinding.all where finding.code == rule.code {
      let shown =
        ["\(finding.severity): \(finding.message)"] + finding.related.map { "  related: \($0)" }
        + [finding.help.map { "  help: \($0)" }, finding.fix.map { "  fix: \($0)" }]
        .compactMap(\.self)
      if seen.insert(shown.joined()).inserted { lines += shown }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Rules whose messages may not show text of the document, or have none to show.
  private static let withoutValue: Set = [
    "MVM001", "MVM002", "MVM003", "MVM004", "MVM009", "MVM016", "MVM705",
  ]

  @Test(arguments: Rules.all.map { $0.about.code }.filter { !withoutValue.contains($0) })
  func `a message holds the value or the name that it is about`(code: String) {
    for finding in ShownFinding.all where finding.code == code {
      #expect(finding.namesItsValue, "\(finding.message)\n\(finding.context.sorted())")
    }
  }

  @Test func `no message is shared by two rules`() {
    var owners: [String: String] = [:]
    for finding in ShownFinding.all {
      let owner = owners.updateValue(finding.code, forKey: finding.message)
      #expect(owner == nil || owner == finding.code, "\(finding.message)")
    }
  }

  @Test(arguments: Rules.all.map { $0.about.code })
  func `a rule declares the fix that its findings have`(code: String) throws {
    let findings = ShownFinding.all.filter { $0.code == code }
    let found = Set(findings.compactMap(\.fixIsSafe))
    switch try #require(Rules.rule(code)).about.fix {
    case .none: #expect(found == [])
    case .safe: #expect(found == [true])
    case .unsafe: #expect(found == [false])
    case .both: #expect(found == [true, false])
    }
  }

  @Test func `every rule of lint is in the listing`() {
    let found = Set(ShownFinding.all.map(\.code))
    #expect(Set(`Examples of rules`.codes).subtracting(found) == [])
  }
}
