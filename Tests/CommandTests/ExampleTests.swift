import Foundation
import Testing

@testable import mvm_core

/// The example fleets are fixtures: what is planted is found, and nothing else.
@Suite struct `Examples` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples").standardized

  /// The rule that has a note for each route without by_ip.
  static let skippedRoutes = "MVM514"

  @Test func `the clean fleet is silent but for notes about routes without by_ip`() {
    let fleet = Self.folder.appending(path: "fleet").path
    let result = TestProgram().run(
      "lint", "--fail-on", "note", "--ignore", Self.skippedRoutes, fleet)
    #expect(result == TestProgram.Result(status: .yes))
    let notes = TestProgram().run("lint", "-q", "-f", "concise", fleet)
    #expect(notes.status == .yes && !notes.out.isEmpty)
    #expect(notes.out.split(separator: "\n").allSatisfy { $0.hasSuffix("[MVM514]") })
  }

  @Test func `the broken fleet has the findings that Fixtures/broken.txt shows`() throws {
    let result = TestProgram(workingDirectory: Self.folder.path)
      .run("lint", "-q", "-f", "concise", Self.folder.appending(path: "broken").path)
    #expect(result.status == .no)
    let found = result.out.replacing(Self.folder.path + "/broken/", with: "")
    try Golden.expect(found, in: "broken.txt", suite: "Examples")
  }
}

/// Mistakes that people make, one file each.
@Suite struct `Planted mistakes` {
  private static let golden = "mistakes.txt"
  private static let expected = Project.text("Tests/CommandTests/Fixtures/mistakes.txt")

  private static func lint(_ mistake: PlantedMistake) -> TestProgram.Result {
    let folder = PlantedMistake.folder.path
    var call = ["lint", "-q", "--no-config", "--fail-on", "note", "-f", "concise", mistake.path]
    if !mistake.isAboutSkippedRoutes { call += ["--ignore", Examples.skippedRoutes] }
    var result = TestProgram(workingDirectory: folder).run(call.map { Argument($0) })
    result.out.replace(folder + "/", with: "")
    return result
  }

  @Test func `all entries are read`() {
    let entries = Project.text("Tests/CommandTests/Fixtures/mistakes.json")
      .split(separator: "\n").count { $0.hasPrefix("  {\"name\": ") }
    #expect(PlantedMistake.all.count == entries && entries > 100)
  }

  @Test(arguments: PlantedMistake.all)
  func `a planted mistake is one finding at its place`(mistake: PlantedMistake) {
    let result = Self.lint(mistake)
    #expect(result.status == .no)
    #expect(result.out.split(separator: "\n").count == 1, "\(result.out)")
    #expect(Golden.regenerates || Self.expected.contains("\n" + result.out), "\(result.out)")
  }

  @Test func `the findings are those of Fixtures/mistakes.txt`() throws {
    let all = PlantedMistake.all.map { Self.lint($0).out }.joined()
    try Golden.expect("\n" + all, in: Self.golden, suite: "'Planted mistakes'")
  }

  @Test func `all planted mistakes are found in one run`() {
    let call = ["lint", "--no-config", "-q", "--ignore", Examples.skippedRoutes]
    let result = TestProgram().run((call + PlantedMistake.operands).map { Argument($0) })
    #expect(result.status == .no)
    let found = result.out.split(separator: "\n").count { $0.contains("[MVM") }
    let planted = PlantedMistake.all.filter { !$0.isAboutSkippedRoutes }
    let missing = planted.filter { !result.out.contains("/\($0.name)/\($0.file)") }
    #expect(found == planted.count, "\(missing.map(\.name))")
  }
}
