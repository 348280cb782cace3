import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Documentation/editors.md: what it says to copy is run, in the editor itself where there is one.
@Suite struct `The page on editors` {
  static let text =
    (try? String(
      contentsOf: Examples.folder.appending(path: "../Documentation/editors.md").standardized,
      encoding: .utf8)) ?? ""

  /// The blocks of code in a language.
  static func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().map { rest in
      rest.components(separatedBy: "```")[0]
    }
  }

  /// A file with a warning, a note and an error, the last behind letters beyond ASCII.
  static let pool = """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:a/b", "profile": "minimal",
     "instance_resources": {"vcpus": 3, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0},
     "métadonnées 🎛": 1, "seccomp_policy": "stict"}

    """

  static func report(_ format: String) -> String {
    let call = ["lint", "-f", format, "--stdin-filename", "a/pool.json", "-"]
    return TestProgram().run(call.map { Argument($0) }, stdin: Array(pool.utf8)).out
  }

  private struct Settings: Decodable {
    struct Schema: Decodable {
      let fileMatch: [String]
      let url: String
    }
    let schemas: [Schema]

    enum CodingKeys: String, CodingKey { case schemas = "json.schemas" }
  }

  @Test func `VS Code gets the schema of every kind of JSON file`() throws {
    let settings = try JSONDecoder().decode(Settings.self, from: Data(Self.blocks("json")[0].utf8))
    let kinds = PublishedSchema.allCases.filter {
      !$0.isOfMany && !$0.filePatterns[0].hasSuffix(".toml")
    }
    #expect(settings.schemas.map(\.fileMatch) == kinds.map(\.editorPatterns))
    #expect(settings.schemas.map(\.url) == kinds.map { "./.schemas/\($0.fileName)" })
    #expect(Self.blocks("toml")[0].contains("\".schemas/template-config.schema.json\""))
  }

  private struct Tasks: Decodable {
    struct Task: Decodable {
      struct Matcher: Decodable {
        struct Pattern: Decodable {
          let regexp: String
          let file, line, column, severity, message, code: Int
        }
        let pattern: Pattern
      }
      let command: String
      let args: [String]
      let problemMatcher: Matcher
    }
    let tasks: [Task]
  }

  @Test func `VS Code's problem matcher takes every finding apart`() throws {
    let tasks = try JSONDecoder().decode(Tasks.self, from: Data(Self.blocks("json")[1].utf8))
    let task = try #require(tasks.tasks.first)
    #expect(task.command == "mvm-core")
    let output = TestProgram().run(
      (task.args + PlantedMistake.operands).map { Argument($0) }
    ).out
    let pattern = task.problemMatcher.pattern
    let regexp = try NSRegularExpression(pattern: pattern.regexp)
    let lines = output.split(separator: "\n").map(String.init)
    for line in lines {
      let match = try #require(
        regexp.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)), "\(line)")
      func group(_ index: Int) -> String {
        Range(match.range(at: index), in: line).map { String(line[$0]) } ?? ""
      }
      let place = "\(group(pattern.file)):\(group(pattern.line)):\(group(pattern.column))"
      let said = "\(group(pattern.severity)): \(group(pattern.message)) [\(group(pattern.code))]"
      #expect("\(place): \(said)" == line)
      #expect(FileManager.default.fileExists(atPath: group(pattern.file)))
    }
    // One of the mistakes is about MVM514, which others with routes have too.
    let others = lines.count { !$0.hasSuffix("[MVM514]") }
    #expect(others == PlantedMistake.all.count { !$0.isAboutSkippedRoutes })
  }

  @Test func `its calls are right, and those on standard input find what is wrong`() throws {
    let lines = Self.blocks("sh").joined().split(separator: "\n").map(String.init)
    let calls = lines.filter { $0.hasPrefix("mvm-core ") }
    #expect(calls.count == 4)
    for call in calls {
      let words = call.split(separator: " ").prefix { $0 != "<" }.dropFirst().map(String.init)
      let command = try #require(CommandTable.command(named: Array(words[0].utf8)))
      let arguments = words.dropFirst().map { Argument($0) }
      #expect(Parser.parse(arguments, for: command).error == nil, "\(call)")
      if words.last == "-" {
        let result = TestProgram().run(words.map { Argument($0) }, stdin: Array(Self.pool.utf8))
        #expect(result.status == .no && result.out.contains("MVM204"), "\(call)")
      }
    }
    let folder = TemporaryFolder()
    #expect(TestProgram().run("schema", "--write", folder.path).status == .yes)
    #expect(TestProgram().run("schema", "--check", folder.path).status == .yes)
  }
}
