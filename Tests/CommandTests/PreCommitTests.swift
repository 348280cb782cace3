import Foundation
import MVMCore
import Testing

/// The hooks for pre-commit, run by the real one.
@Suite struct `Hooks for pre-commit` {
  private static let manifest = Project.text(".pre-commit-hooks.yaml")

  /// A repository of files, and one beside it that has the hooks.
  private func repository(of files: [String: String]) throws -> TemporaryFolder {
    let config = """
      repos:
        - repo: ../hooks
          rev: v1
          hooks: [{id: mvm-core-lint}, {id: mvm-core-fleet, args: [fleet]}]
      """
    let folder = TemporaryFolder([
      "hooks/.pre-commit-hooks.yaml": Self.manifest, "own/.pre-commit-config.yaml": config,
      "git": "[user]\nname = Test\nemail = test@example.com\n",
    ])
    for (name, text) in files { folder.write(text, to: "own/fleet/" + name) }
    let script = """
      set -e; for name in hooks own; do (cd $name; git init --quiet; git add .; \
      git commit --quiet --message Test; git tag v1); done
      """
    let made = try run(script, in: folder, ".")
    try #require(made.status == 0, "\(made.err)")
    return folder
  }

  private func run(
    _ script: String, in folder: TemporaryFolder, _ name: String = "own"
  ) throws -> ShellScript.Result {
    try ShellScript.run(
      script, in: folder.path + "/" + name, path: [Project.built.path],
      environment: ["GIT_CONFIG_GLOBAL": folder.path + "/git", "GIT_CONFIG_NOSYSTEM": "1"])
  }

  /// The results of the hooks, in order, and what they print.
  private func results(in folder: TemporaryFolder) throws -> (passed: [Bool], text: String) {
    let text = try run("pre-commit run --all-files --color never", in: folder).out
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("mvm-core lint") }
    return (lines.map { $0.hasSuffix("Passed") }, text)
  }

  private static func example(_ path: String) -> String { Project.text("Examples/" + path) }

  @Test(.needs("pre-commit"), .needs("git"))
  func `a mistake in one file stops a commit, and fixing it lets it pass`() throws {
    let folder = try repository(of: [
      "pool.json": PlantedMistake.named("misspelt-seccomp").text
    ])
    let broken = try results(in: folder)
    #expect(broken.passed == [false, false])
    #expect(broken.text.contains("fleet/pool.json:24:21: error: \"stict\" is not one of"))
    let pool = Self.example("fleet/tenants/acme/pools/web/pool.json")
    folder.write(pool, to: "own/fleet/pool.json")
    let corrected = try results(in: folder)
    #expect(corrected.passed == [true, true], "\(corrected.text)")
  }

  @Test(.needs("pre-commit"), .needs("git"))
  func `a mistake between files is found by the hook for the fleet alone`() throws {
    let tenant = Self.example("fleet/tenants/acme/tenant.json")
    let other = tenant.replacing("\"acme\"", with: "\"other\"")
    let folder = try repository(of: [
      "tenants/acme/tenant.json": tenant, "tenants/other/tenant.json": other,
    ])
    let found = try results(in: folder)
    #expect(found.passed == [true, false], "\(found.text)")
    #expect(found.text.contains("hook id: mvm-core-fleet"))
  }

  @Test(.needs("pre-commit"))
  func `pre-commit takes the manifest`() throws {
    let result = try ShellScript.run(
      "pre-commit validate-manifest .pre-commit-hooks.yaml", in: Project.root.path)
    #expect(result.status == 0 && result.err == "", "\(result.out)\(result.err)")
  }

  @Test func `the hooks run for the names that mvm's files have, and for no others`() throws {
    let pattern = try #require(Self.manifest.firstRange(of: /\(\?x\)[^$]*\$/))
    let expression = try Regex("\(Self.manifest[pattern])")
    let patterns = DocumentKind.allCases.flatMap(\.filePatterns)
    let names = patterns.map { $0.replacing("*", with: "-x") }
    for name in names + patterns.map({ $0.replacing("*", with: "") }) {
      #expect(name.firstMatch(of: expression) != nil, "\(name)")
      #expect("a/b/\(name)".firstMatch(of: expression) != nil, "\(name)")
      for other in ["x\(name)", "\(name).bak", "\(name)/x"] {
        let isKnown = DocumentKind(fileName: Array(other.utf8)[...]) != nil
        #expect((other.firstMatch(of: expression) != nil) == isKnown, "\(other)")
      }
    }
  }
}
