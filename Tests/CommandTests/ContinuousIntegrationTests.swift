import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// What the project offers to GitHub and GitLab.
@Suite struct `Continuous integration` {
  /// A rule for lines of a log that show a problem.
  private struct Matcher {
    let owner: String
    let severity: String
    let groups: [String: Int]
    let expression: Regex<AnyRegexOutput>

    /// What GitHub takes from a line.
    func match(_ line: String) -> [String: String]? {
      guard let match = line.wholeMatch(of: expression) else { return nil }
      return groups.mapValues { String(match.output[$0].substring ?? "") }
        .merging(["severity": severity]) { $1 }
    }
  }

  private static func matchers() throws -> [Matcher] {
    let data = Data(Project.text("Tools/packaging/problem-matcher.json").utf8)
    let root = try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]]
    return try #require(root?["problemMatcher"]).map { matcher in
      let pattern = try #require((matcher["pattern"] as? [[String: Any]])?.first)
      return Matcher(
        owner: try #require(matcher["owner"] as? String),
        severity: try #require(matcher["severity"] as? String),
        groups: pattern.compactMapValues { $0 as? Int },
        expression: try Regex(try #require(pattern["regexp"] as? String)))
    }
  }

  private static func lint(_ format: String, _ path: String) -> String {
    TestProgram().run("lint", "-f", format, path).out
  }

  /// Findings of all severities, and one that is made to mislead.
  private static let hostile = TemporaryFolder([
    "pool.json": """
    {"pool_id": "a", "profile": 1, "x.json:1:2: error: no [MVM000]\\n::error::x": 1}
    """
  ])
  private static let places = [PlantedMistake.folder.path, hostile.path]

  @Test(arguments: places)
  func `the problem matcher takes each finding as it is, with its severity`(place: String) throws {
    let matchers = try Self.matchers()
    let lines = Self.lint("jsonl", place).split(separator: "\n")
    let findings = try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let shown = Self.lint("concise", place).split(separator: "\n").map(String.init)
    #expect(shown.count == findings.count && !shown.isEmpty)
    for (line, finding) in zip(shown, findings) {
      let matches = matchers.compactMap { $0.match(line) }
      #expect(matches.count == 1, "\(line)")
      let match = try #require(matches.first)
      let range = try #require(finding["range"] as? [String: [String: Int]])
      #expect(match["line"] == range["start"]?["line"].map(String.init))
      #expect(match["column"] == range["start"]?["column"].map(String.init))
      #expect(match["code"] == finding["code"] as? String)
      let severity = finding["severity"] as? String
      #expect(match["severity"] == (severity == "note" ? "notice" : severity))
      #expect(match["file"] != nil)
      #expect(match["file"]?.hasSuffix(finding["path"] as? String ?? "?") == true)
    }
  }

  @Test(arguments: ["github", "human", "sarif"])
  func `the problem matcher takes nothing of another format`(format: String) throws {
    let matchers = try Self.matchers()
    for line in Self.lint(format, Self.places[0]).split(separator: "\n") {
      #expect(matchers.allSatisfy { $0.match(String(line)) == nil }, "\(line)")
    }
  }

  /// The script of the action's last step.
  private static func script() throws -> String {
    let step = try #require(Project.text("action.yml").split(separator: "run: |\n").last)
    return step.split(separator: "\n").map { $0.trimmingPrefix(#/ {8}/#) }.joined(separator: "\n")
  }

  @Test(arguments: [("--strict --fail-on=note", Int32(1)), ("-q", 1), ("--fail-on never", 0)])
  func `the action checks what it is given, and writes SARIF`(
    arguments: String, status: Int32
  ) throws {
    let folder = try TemporaryFolder([
      "a/pool.json": PlantedMistake.named("misspelt-seccomp").text,
      "b/tenant.json": #"{"tenant_id": "acme", "quotas": {}}"#,
    ])
    let result = try ShellScript.run(
      "bash -eo pipefail -c \"$1\"", try Self.script(), in: folder.path, path: [Project.built.path],
      environment: [
        "GITHUB_ACTION_PATH": Project.root.path, "PATHS": "a b", "ARGUMENTS": arguments,
        "SARIF": "out file.sarif",
      ])
    #expect(result.status == status, "\(result.err)")
    let lines = result.out.split(separator: "\n").map(String.init)
    let matcher = Project.root.path + "/Tools/packaging/problem-matcher.json"
    #expect(lines.first == "::add-matcher::" + matcher)
    #expect(FileManager.default.fileExists(atPath: matcher))
    #expect(lines.contains { $0.hasPrefix("a/pool.json:24:21: error: ") })
    #expect(lines.contains { $0.hasPrefix("b/tenant.json:1:1: error: ") })
    #expect(folder.text(of: "out file.sarif")?.contains("\"2.1.0\"") == true)
  }

  @Test(
    .enabled(if: Tool.python(has: "yaml"), "Python's yaml is not installed."),
    arguments: ["action.yml", "Examples/ci/github.yml", "Examples/ci/gitlab.yml"])
  func `a file for a service is YAML`(file: String) throws {
    let read = "python3 -c 'import sys, yaml; assert len(yaml.safe_load(open(sys.argv[1])))' \"$1\""
    let result = try ShellScript.run(read, file, in: Project.root.path)
    #expect(result.status == 0, "\(result.err)")
  }

  @Test func `the example for GitHub gives the action what it takes`() {
    let inputs = Project.text("action.yml").matches(of: #/\n  (\w+):\n    description/#).map(\.1)
    let given = Project.text("Examples/ci/github.yml").matches(of: #/\n          (\w+): /#).map(\.1)
    #expect(Set(given).subtracting(["sarif_file"]) == Set(inputs))
  }

  @Test(arguments: ["Examples/ci/github.yml", "Examples/ci/gitlab.yml", "Documentation/ci.md"])
  func `examples name this version`(file: String) {
    let versions = Project.text(file).matches(of: #/(?:@|rev: |MVM_CORE: )v([\d.]+\.[\d.]+)/#)
    #expect(!versions.isEmpty && versions.allSatisfy { $0.1 == mvmCoreVersion })
  }
}
