import Foundation
import Testing

@testable import mvm_core

/// Status 3 in every format: what a program reads must not say that all is well.
@Suite struct `A run of lint that can't decide` {
  /// A way to get there: options, with `@` for the folder, and standard input.
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let options: [String]
    var stdin = ""
    /// A part of what every format says.
    let reason: String
  }

  private static let ways = [
    Way(testDescription: "an empty directory", options: ["@/empty"], reason: "nothing was checked"),
    Way(
      testDescription: "a directory without a file of mvm's", options: ["@/other"],
      reason: "nothing was checked"),
    Way(
      testDescription: "an empty list", options: ["--files-from", "/dev/null"],
      reason: "nothing was checked"),
    Way(
      testDescription: "an empty list of NULs", options: ["-0", "--files-from", "/dev/null"],
      reason: "nothing was checked"),
    Way(
      testDescription: "an empty list on standard input", options: ["--files-from", "-"],
      reason: "nothing was checked"),
    Way(
      testDescription: "a list of empty directories", options: ["--files-from", "-"],
      stdin: "@/empty\n@/other\n", reason: "nothing was checked"),
    Way(testDescription: "a missing file", options: ["@/no.json"], reason: "No such file"),
    Way(testDescription: "an empty path", options: [""], reason: "the path is empty"),
    Way(
      testDescription: "a link that leads nowhere", options: ["@/dangling"],
      reason: "target does not exist"),
    Way(
      testDescription: "a missing list", options: ["--files-from", "@/no.txt"],
      reason: "No such file"),
    Way(
      testDescription: "a configuration that can't be read",
      options: ["--config", "@/no.json", "@/good"], reason: "No such file"),
    Way(
      testDescription: "a report that can't be written",
      options: ["--report", "json=@/no/report", "@/good"], reason: "be written"),
    Way(
      testDescription: "a baseline that can't be written",
      options: ["--write-baseline", "@/no/baseline", "@/good"], reason: "be written"),
  ]

  @Test(arguments: ways, ReportFormat.allCases)
  func `says so and why in each format`(way: Way, format: ReportFormat) throws {
    let folder = TemporaryFolder([
      "other/notes.txt": "", "other/package.json": "{}",
      "good/security-policy.json": #"{"require_auth": true}"#,
    ])
    try folder.link("dangling/node.json", to: "nowhere")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: false)
    let options = way.options.map { $0.replacing("@", with: folder.path) }
    let arguments = ["lint", "-f", format.rawValue] + options
    let result = TestProgram().run(
      arguments.map { Argument($0) }, stdin: Array(way.stdin.replacing("@", with: folder.path).utf8)
    )
    #expect(result.status == .undecided)
    #expect(result.err.contains(way.reason), "\(result.err)")
    let out = result.out
    switch format {
    case .human, .concise, .jsonl: #expect(out == "")
    case .json:
      let root = try #require(try Self.json(out) as? [String: Any])
      #expect(root["complete"] as? Bool == false && root["exit_code"] as? Int == 3)
      #expect((root["errors"] as? [[String: Any]])?.count ?? 0 > 0)
    case .sarif:
      let runs = (try Self.json(out) as? [String: Any])?["runs"] as? [[String: Any]]
      let invocation = try #require((runs?.first?["invocations"] as? [[String: Any]])?.first)
      #expect(invocation["executionSuccessful"] as? Bool == false)
      #expect(invocation["exitCode"] as? Int == 3)
      let notifications = invocation["toolExecutionNotifications"] as? [[String: Any]]
      #expect(notifications?.contains { $0["level"] as? String == "error" } == true)
    case .gitlab:
      let issues = try #require(try Self.json(out) as? [[String: Any]])
      #expect(issues.contains { $0["severity"] as? String == "blocker" })
    case .github: #expect(out.hasPrefix("::error "))
    case .junit: #expect(!out.contains(#"errors="0">\n  <testsuite"#) && out.contains("<error "))
    case .markdown: #expect(out.contains("| error |"))
    case .checkstyle: #expect(out.contains(#"<error severity="error""#))
    }
    if !format.isForPeople, format != .jsonl {
      #expect(out.contains(way.reason), "\(out)")
    }
  }

  @Test func `writes no baseline of nothing`() {
    let folder = TemporaryFolder(["a.txt": ""])
    let baseline = folder.path + "/baseline.json"
    let result = TestProgram().run("lint", folder.path, "--write-baseline", baseline)
    #expect(result.status == .undecided && folder.text(of: "baseline.json") == nil)
    let empty = TestProgram().run(
      "lint", folder.path, "--allow-empty", "--write-baseline", baseline)
    #expect(empty.status == .yes && folder.text(of: "baseline.json") != nil)
  }

  private static func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}
