import Foundation
import Testing

@testable import MVMCore

/// A clean document of a kind with one value of it exchanged.
func sample(_ kind: DocumentKind, at pointer: String, _ value: String) throws -> [UInt8] {
  if pointer.isEmpty { return Array(value.utf8) }
  let text = try Fixtures.text("samples/\(kind.rawValue).json")
  let document = Document(parsing: Array(text.utf8))
  var node = try #require(document.root)
  let keys = pointer.split(separator: "/").map(String.init)
  for (depth, key) in keys.enumerated() {
    if let index = Int(key) {
      node = document.elements(of: node)[index]
    } else if let member = document.member(key, in: node) {
      node = member + 1
    } else {
      try #require(depth == keys.count - 1, "the sample has no \(pointer)")
      let brace = document.range(of: node).lowerBound + 1
      return document.bytes[..<brace] + Array("\"\(key)\": \(value), ".utf8)
        + document.bytes[brace...]
    }
  }
  let range = document.range(of: node)
  return document.bytes[..<range.lowerBound] + Array(value.utf8)
    + document.bytes[range.upperBound...]
}

@Suite struct `Lint rules` {
  /// The rules whose findings come from a document's text, types and values.
  static let withExamples = codes.filter { code in
    code != "MVM003" && Rules.rule(code)?.about.example.kind != nil
  }
  static let codes = Rules.all.map { $0.about.code }

  @Test(arguments: withExamples)
  func `a rule's bad example gives its finding and nothing else`(code: String) throws {
    let rule = try #require(Rules.rule(code)).about
    let kind = try #require(rule.example.kind)
    let bytes = try sample(kind, at: rule.example.pointer, rule.example.bad)
    let findings = Self.findings(bytes, as: kind, of: rule)
    #expect(findings.map(\.code) == [rule.code], "\(findings.map(\.message))")
  }

  @Test(arguments: withExamples)
  func `a rule's good example gives no finding`(code: String) throws {
    let rule = try #require(Rules.rule(code)).about
    let kind = try #require(rule.example.kind)
    let bytes = try sample(kind, at: rule.example.pointer, rule.example.good)
    let findings = Self.findings(bytes, as: kind, of: rule)
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  /// The findings of a rule's example. Each route with a port gets one of two notes: with `by_ip`
  /// and without.
  private static func findings(
    _ bytes: [UInt8], as kind: DocumentKind, of rule: RuleDescription
  ) -> [Finding] {
    let notes = ["MVM510", "MVM514"].filter { $0 != rule.code }
    return Linter(target: rule.example.target) { !notes.contains($0.code) }
      .check(bytes, as: kind).findings
  }

  /// The folder of each group of rules, by the first digit of their codes.
  private static let groups: [Character: String] = [
    "0": "Documents", "1": "Identifiers", "2": "Pools", "3": "Tenants", "4": "DesiredStates",
    "5": "Routing", "6": "Templates", "7": "Signatures", "8": "Fleets", "9": "Instances",
  ]

  /// What several rules of a group use.
  private static let shared: Set = [
    "AuditExample.swift", "GatewayExample.swift", "TemplateExample.swift", "DriftRules.swift",
  ]

  @Test func `each file of Rules is on the list, and each rule has a file of its name`() throws {
    let folder = Fixtures.directory.appending(path: "../../../Sources/MVMCore/Lint/Rules")
    let groups = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(Set(groups) == Set(Self.groups.values))
    for rule in Rules.all {
      let group = try #require(rule.about.code.dropFirst(3).first.flatMap { Self.groups[$0] })
      let file = folder.appending(path: "\(group)/\(rule).swift")
      #expect(FileManager.default.fileExists(atPath: file.path), "no \(group)/\(rule).swift")
    }
    let files = try groups.flatMap {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: $0).path)
    }
    let listed = Set(Rules.all.map { "\($0).swift" }).union(Self.shared)
    #expect(Set(files) == listed, "add the rule to RuleRegistry.swift, or its file to its group")
  }

  @Test func `codes and names are unique, and codes are in order`() {
    let codes = Rules.all.map { $0.about.code }
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(Rules.all.map { $0.about.name }).count == codes.count)
  }

  @Test(arguments: codes)
  func `a rule explains itself`(code: String) throws {
    let rule = try #require(Rules.rule(code)).about
    #expect(rule.summary.hasSuffix("."))
    #expect(rule.explanation.count > 60)
    #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" })
  }
}
