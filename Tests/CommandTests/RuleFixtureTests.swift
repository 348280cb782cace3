import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Each rule has a pair of folders in Fixtures/rules, which are made of its example where that is
/// a document or a fleet, and by hand where it is in words.
@Suite struct `Fixtures of rules` {
  /// Rules without files here, and why.
  static let elsewhere = Dictionary(
    uniqueKeysWithValues: verification.map { ($0, "verify-signature finds it, and its tests do.") }
      + large.map { ($0, "Its document is large, so a test makes it.") })

  /// Rules about keys and signatures, which `lint` does not apply.
  static let verification = ["MVM701", "MVM705", "MVM706", "MVM707"]

  /// Rules about the size of documents.
  static let large = ["MVM016", "MVM412"]

  static let codes = Rules.all.map { $0.about.code }.filter { elsewhere[$0] == nil }
  static let withExamples = codes.filter { (try? RuleFixture($0))?.hasExample == true }

  private static let regenerates =
    ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1"
  private static let hint: Comment =
    "If meant: MVM_CORE_REGENERATE=1 swift test --filter 'Fixtures of rules'; git diff Tests"

  @Test func `lint applies every rule but those of verification`() {
    let others = Rules.all.filter { if case .verification = $0.check { true } else { false } }
    #expect(others.map { $0.about.code } == Self.verification)
  }

  @Test func `every rule has a folder, and there is no other`() throws {
    if Self.regenerates { return }
    let folders = try FileManager.default.contentsOfDirectory(atPath: RuleFixture.folder).sorted()
    #expect(folders == (try Self.codes.map { try RuleFixture($0).name }), Self.hint)
  }

  @Test(arguments: codes)
  func `of the bad files there is the rule's finding alone, of the good ones none`(
    code: String
  ) throws {
    let fixture = try RuleFixture(code)
    let file = URL(filePath: fixture.path + "/bad.txt")
    if Self.regenerates, fixture.hasExample { try fixture.write() }
    let bad = fixture.lint("bad", in: fixture.path)
    if Self.regenerates { try bad.out.write(to: file, atomically: true, encoding: .utf8) }
    #expect(isFinding(of: code, bad), "\(bad)")
    #expect(bad.out == (try String(contentsOf: file, encoding: .utf8)), Self.hint)
    #expect(fixture.lint("good", in: fixture.path) == .init(status: .yes))
  }

  private func isFinding(of code: String, _ result: TestProgram.Result) -> Bool {
    result.status == .no && result.err.isEmpty && result.out.hasSuffix(" [\(code)]\n")
      && result.out.split(separator: "\n").count == 1
  }

  @Test(.enabled(if: !regenerates), arguments: withExamples)
  func `the files are those of the rule's example`(code: String) throws {
    let fixture = try RuleFixture(code)
    let example = try fixture.example()
    for (side, expected) in [("bad", example.bad), ("good", example.good)] {
      let files = RuleFixture.files(in: "\(fixture.path)/\(side)")
      #expect(!files.isEmpty && files == expected.filter { files[$0.key] != nil }, Self.hint)
      let edited = fixture.rule.example.edits.map(\.file)
      #expect(edited.allSatisfy { files[$0] == expected[$0] }, Self.hint)
    }
  }

  @Test(arguments: large)
  func `a document that is too large for a fixture gives the finding too`(code: String) throws {
    let fixture = try RuleFixture(code)
    let example = try fixture.example()
    #expect(isFinding(of: code, try fixture.lint(example.bad)))
    #expect(try fixture.lint(example.good) == .init(status: .yes))
  }
}
