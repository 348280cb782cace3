import Testing

@testable import MVMCore

/// What a baseline or a suppression does not accept is kept whole, however much else there is.
@Suite struct `Findings that nothing accepts` {
  /// Documents with some 1,500 findings of one rule.
  static let documents: [String: (DocumentKind, String)] = [
    "missing keys": (.routing, routes { _ in #"{"match_rule": {}, "target": {}}"# }),
    "unknown keys": (
      .routing,
      routes { #"{"match_rule": {}, "target": {"pool_id": "w", "key\#($0)": 1}}"# }
    ),
    "wrong types": (.routing, routes { _ in #"{"match_rule": {}, "target": {"pool_id": 1}}"# }),
    "repeated keys": (
      .routing,
      "{" + (0..<1500).map { #""k\#($0)": 1, "k\#($0)": 2"# }.joined(separator: ", ") + "}"
    ),
    "repeated keys in many objects": (
      .routing,
      routes { _ in #"{"match_rule": {"port": 1, "port": 2}, "target": {"pool_id": "w"}}"# }
    ),
    "rules": (
      .routing, routes { _ in #"{"match_rule": {"path_prefix": "x"}, "target": {"pool_id": "w"}}"# }
    ),
  ]

  private static func routes(_ route: (Int) -> String) -> String {
    #"{"routes": ["# + (0..<1500).map(route).joined(separator: ", ") + "]}"
  }

  /// Accepts most places, and always the same ones.
  private static func accepts(_ pointer: String) -> Bool {
    pointer.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 1023 } % 23 != 5
  }

  @Test(arguments: documents.keys.sorted())
  func `they are those that a check without a limit finds`(name: String) throws {
    let (kind, text) = try #require(Self.documents[name])
    let document = Document(parsing: Array(text.utf8), limit: Document.defaultSizeLimit)
    var linter = Linter()
    let all = linter.check(document, as: kind, limit: 100_000).findings
    linter.accepted = AcceptedFindings { { _, pointer, _ in Self.accepts(pointer) } }
    let result = linter.check(document, as: kind)
    let lines = { (findings: [Finding]) in
      findings.filter { !Self.accepts($0.pointer) }.map { "\($0.code) \($0.range) \($0.message)" }
    }
    #expect(result.dropped > 0 || all.count < 1000, "there is something to be left out")
    #expect(!lines(all).isEmpty)
    if name.hasPrefix("repeated keys") {
      // The document itself keeps no more than 1,000 of them.
      #expect(lines(result.findings).count > lines(all).count)
    } else {
      #expect(lines(result.findings) == lines(all))
    }
    #expect(result.findings.count + result.dropped >= all.count)
    let kept = Dictionary(grouping: result.findings, by: \.code).mapValues(\.count)
    #expect(kept.values.allSatisfy { $0 <= 2 * Linter.findingLimit })
  }
}
