import Foundation
import Testing

@testable import mvm_core

/// The example fleets are fixtures: what is planted is found, and nothing else.
@Suite struct Examples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples").standardized

  static let broken: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "broken").path)) ?? []).sorted()

  @Test func `the clean fleet is silent`() {
    let result = TestProgram().run("lint", Self.folder.appending(path: "fleet").path)
    #expect(result == TestProgram.Result(status: .yes))
  }

  @Test func `the clean fleet is silent even for notes`() {
    let fleet = Self.folder.appending(path: "fleet").path
    #expect(TestProgram().run("lint", "--fail-on", "note", fleet).status == .yes)
  }

  @Test(arguments: broken)
  func `a planted mistake is found at its place and nothing else is`(name: String) throws {
    let folder = Self.folder.appending(path: "broken/\(name)")
    let file = folder.appending(path: "expected.txt")
    let result = TestProgram().run("lint", "--fail-on", "note", "-f", "concise", folder.path)
    let output = result.out.replacing(folder.path + "/", with: "")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(result.status == .no)
    #expect(
      output == (try String(contentsOf: file, encoding: .utf8)),
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter Examples; git diff Examples")
  }

  @Test func `all planted mistakes are found in one run`() {
    let result = TestProgram().run("lint", Self.folder.appending(path: "broken").path, "-q")
    #expect(result.status == .no)
    #expect(result.out.split(separator: "\n").count { $0.contains("[MVM") } == Self.broken.count)
  }
}
