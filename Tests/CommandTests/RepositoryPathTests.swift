import Foundation
import Testing

@testable import mvm_core

/// Reports that other programs read name a file the same from wherever the tool is run.
@Suite struct `Paths in a repository` {
  private static let routes =
    #"{"routes":[{"match_rule":{},"target":{"pool_id":"web"}}]}"#
  private let folder = TemporaryFolder([
    ".git/HEAD": "ref: refs/heads/main\n", "fleet/routes.json": routes,
    "fleet/inner/.git": "gitdir: ../../.git/modules/inner\n",
    "fleet/inner/deep/routes.json": routes,
  ])

  private func lint(
    _ format: String, _ path: String, from directory: String, stdin: String = ""
  ) -> String {
    TestProgram(workingDirectory: folder.path + directory)
      .run("lint", "-q", "-f", format, path, "--stdin-filename", "routes.json", stdin: stdin).out
  }

  @Test(arguments: ["github", "gitlab", "sarif", "junit", "checkstyle"])
  func `a report is the same from every directory`(format: String) throws {
    let path = folder.path + "/fleet/routes.json"
    let out = lint(format, path, from: "")
    #expect(out.contains("\"fleet/routes.json\"") || out.contains("file=fleet/routes.json,"))
    #expect(!out.contains(folder.path))
    #expect(lint(format, path, from: "/fleet") == out)
    #expect(lint(format, path, from: "/fleet/inner") == out)
    #expect(lint(format, "-", from: "/fleet", stdin: Self.routes) == out)
    try folder.link("elsewhere", to: "fleet")
    let linked = lint(format, folder.path + "/elsewhere/routes.json", from: "")
    #expect(linked == out)
  }

  @Test func `json has the path from the root besides the one that was given`() throws {
    func finding(from directory: String) throws -> [String: Any] {
      let out = lint("json", folder.path + "/fleet/routes.json", from: directory)
      let json = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
      return try #require((json?["findings"] as? [[String: Any]])?.first)
    }
    let (first, second) = try (finding(from: ""), finding(from: "/fleet"))
    #expect(first["repository_path"] as? String == "fleet/routes.json")
    #expect(second["repository_path"] as? String == "fleet/routes.json")
    #expect(first["fingerprint"] as? String == second["fingerprint"] as? String)
  }

  @Test func `the innermost repository counts, also where .git is a file`() {
    let out = lint("github", folder.path + "/fleet", from: "")
    #expect(out.contains("file=fleet/routes.json,") && out.contains("file=deep/routes.json,"))
  }

  @Test func `outside a repository paths start from the working directory`() {
    let outside = TemporaryFolder(["a/routes.json": Self.routes])
    func out(_ format: String, from directory: String) -> String {
      TestProgram(workingDirectory: directory).run("lint", "-q", "-f", format, outside.path).out
    }
    #expect(out("github", from: outside.path).contains("file=a/routes.json,"))
    let elsewhere = out("sarif", from: folder.path)
    #expect(elsewhere.contains("\"uri\": \"\(outside.path.dropFirst())/a/routes.json\""))
    #expect(elsewhere.contains("\"uriBaseId\": \"%FILESYSTEM%\""))
    #expect(!elsewhere.contains("file://"))
  }

  @Test func `a file that can't be read is named like the others`() {
    let path = folder.path + "/fleet/missing.json"
    for format in ["github", "gitlab", "sarif", "junit", "checkstyle", "markdown"] {
      let out = lint(format, path, from: "/fleet")
      #expect(out.contains("fleet/missing.json") && !out.contains(folder.path), "\(format)")
    }
  }
}
