import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Each rule's example, linted as files. What is found is in Fixtures/rules.txt; files for examples
/// in words are in Fixtures/rules.json.
@Suite struct `Examples of rules` {
  /// Rules about keys and signatures, which `verify-signature` applies and `lint` does not.
  static let verification = Rules.all.filter {
    if case .verification = $0.check { true } else { false }
  }.map { $0.about.code }

  static let codes = Rules.all.map { $0.about.code }.filter { !verification.contains($0) }

  @Test func `lint applies every rule but those of verification`() {
    #expect(Self.verification == ["MVM701", "MVM705", "MVM706", "MVM707"])
  }

  @Test(arguments: codes)
  func `a bad example has its rule's finding alone, a good one none`(code: String) throws {
    let fixture = try RuleFixture(code)
    let (bad, good) = try fixture.example()
    let result = fixture.lint(bad)
    #expect(result.status == .no && result.err.isEmpty, "\(result)")
    #expect(result.out.hasSuffix(" [\(code)]\n"), "\(result.out)")
    #expect(result.out.split(separator: "\n").count == 1, "\(result.out)")
    #expect(fixture.lint(good) == .init(status: .yes))
  }

  @Test func `the findings are those of Fixtures/rules.txt`() throws {
    let all = try Self.codes.map { code in
      let fixture = try RuleFixture(code)
      return fixture.lint(try fixture.example().bad).out
    }
    try Golden.expect(all.joined(), in: "rules.txt", suite: "'Examples of rules'")
  }
}
