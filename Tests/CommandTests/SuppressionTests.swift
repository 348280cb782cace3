import Foundation
import Testing

@testable import mvm_core

@Suite struct Suppressions {
  private static func configuration(_ entries: String...) -> String {
    "{\"suppress\": [\n" + entries.joined(separator: ",\n") + "\n]}\n"
  }

  private static let accepted =
    #"{"code": "MVM201", "path": "a/*.json", "reason": "a has no guests"}"#

  @Test func `what is suppressed is counted and not shown`() throws {
    let repository = SettingsRepository(Self.configuration(Self.accepted))
    let result = repository.lint()
    #expect(result.out.hasPrefix("b/pool.json:2:") && result.out.split(separator: "\n").count == 1)
    #expect(result.err == "1 error in 2 files; 1 suppressed\n")
    let summary = try repository.json("-q")["summary"] as? [String: Int]
    #expect(summary?["suppressed"] == 1 && summary?["errors"] == 1 && summary?["baselined"] == 0)
    #expect(repository.lint("a").status == .yes)
    #expect(repository.lint("--statistics").out == "1  MVM201  error    vcpu-count\n")
  }

  @Test func `a rule is suppressed by its name as by its code`() {
    let named = Self.accepted.replacing("MVM201", with: "vcpu-count")
    let result = SettingsRepository(Self.configuration(named)).lint()
    #expect(result == SettingsRepository(Self.configuration(Self.accepted)).lint())
  }

  @Test func `SARIF keeps what is suppressed, with the reason`() throws {
    let repository = SettingsRepository(Self.configuration(Self.accepted))
    let out = repository.lint(format: "sarif").out
    let root = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
    let run = try #require((root?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    let suppressions = results.first?["suppressions"] as? [NSDictionary]
    #expect(suppressions == [["kind": "external", "justification": "a has no guests"]])
    #expect(results.last?["suppressions"] == nil)
  }

  @Test func `--no-suppressions shows all, and says nothing of entries`() {
    let unused = #"{"code": "MVM3", "reason": "none"}"#
    let result = SettingsRepository(Self.configuration(Self.accepted, unused))
      .lint("--no-suppressions")
    #expect(result.out.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    (#""pointer": "/instance_resources/vcpus""#, true), (#""pointer": "/**""#, true),
    (#""pointer": "/*/vcpus""#, true), (#""pointer": """#, false),
    (#""pointer": "/instance_resources""#, false), (#""path": "pool.json""#, true),
    (#""path": "a""#, true), (#""path": "/a/pool.json""#, true), (#""path": "**/a/*""#, true),
    (#""path": "pool""#, false), (#""path": "*/a/pool.json""#, false),
  ])
  func `an entry is about a code, and about a path and a place if it says so`(
    condition: String, fits: Bool
  ) {
    let entry = #"{"code": "MVM201", "reason": "x", \#(condition)}"#
    let result = SettingsRepository(Self.configuration(entry)).lint("a", "--ignore=MVM013")
    #expect(result.out.isEmpty == fits)
  }

  @Test func `the identity of a place is known too`() {
    let state = #"{"schema_version": 2, "node_id": "n", "tenants": []}"#
    let entry = #"{"code": "MVM4", "pointer": "/schema_version", "reason": "x"}"#
    let repository = SettingsRepository(
      Self.configuration(entry), ["c/desired.json": state])
    #expect(!repository.lint("c").out.contains("[MVM401]"))
  }

  @Test func `an entry that nothing fits is told of at its place`() {
    let unused = #"  {"code": "MVM201", "path": "c/**", "reason": "c is gone"}"#
    let result = SettingsRepository(Self.configuration(Self.accepted, unused)).lint()
    #expect(
      result.out.hasPrefix(
        ".mvm-core.json:3:3: warning: the suppression of MVM201 matches no finding [MVM013]\n"))
    #expect(result.err == "1 error, 1 warning in 2 files; 1 suppressed\n")
  }

  @Test(arguments: [
    (["a"], false), (["b"], true), (["b/pool.json"], true), (["a", "b"], true),
    (["-"], false), (["--ignore=MVM201"], false), (["--select=MVM013,MVM2"], true),
    (["--exclude=a"], false), (["--ignore=MVM013"], false), (["--kind=node"], false),
    (["b", "nowhere"], false),
  ])
  func `only runs that check all that an entry is about call it unused`(
    arguments: [String], isTold: Bool
  ) {
    let entry = #"{"code": "MVM201", "path": "b/pool.json", "reason": "b"}"#
    let repository = SettingsRepository(
      Self.configuration(entry), ["b/pool.json": SettingsRepository.pool("b", vcpus: 2)])
    let program = TestProgram(workingDirectory: repository.folder.path)
    let folder = repository.folder.path
    let paths = arguments.map { $0.hasPrefix("-") ? $0 : folder + "/" + $0 }
    let operands = paths.allSatisfy { $0.hasPrefix("--") } ? paths + [folder] : paths
    let result = program.run((["lint", "-f", "concise"] + operands).map { Argument($0) })
    #expect(result.out.contains("[MVM013]") == isTold, "\(result.out)")
  }

  @Test func `an entry without a path is about the whole repository`() {
    let entry = #"{"code": "MVM3", "reason": "x"}"#
    let repository = SettingsRepository(Self.configuration(entry))
    #expect(repository.lint().out.contains("[MVM013]"))
    #expect(!repository.lint("a", "b").out.contains("[MVM013]"))
    let skew = #"{"code": "MVM012", "reason": "x"}"#
    let versions = SettingsRepository(Self.configuration(skew))
    #expect(!versions.lint().out.contains("[MVM013]"))
    #expect(versions.lint("--target-version=0.3.0").out.contains("[MVM013]"))
    let fleets = SettingsRepository(Self.configuration(#"{"code": "MVM8", "reason": "x"}"#))
    #expect(!fleets.lint("--no-cross-file").out.contains("[MVM013]"))
  }

  @Test func `an expired entry suppresses nothing and is told of`() {
    let entry = #"{"code": "MVM201", "path": "a/**", "reason": "x", "expires": "2026-11-25"}"#
    let repository = SettingsRepository(Self.configuration(entry))
    #expect(repository.lint("a").status == .yes)
    let expired = repository.lint("a", now: "2026-11-26T00:00:00Z")
    #expect(expired.status == .no)
    #expect(
      expired.out.hasPrefix(
        ".mvm-core.json:2:1: warning: the suppression of MVM201 expired on 2026-11-25 [MVM014]\n"))
    #expect(expired.out.contains("a/pool.json:2:"))
    #expect(!repository.lint("b", now: "2027-01-01T00:00:00Z").out.contains("MVM014"))
  }

  @Test func `an expired entry that nothing fits is told of once`() {
    let entry = #"{"code": "MVM3", "reason": "x", "expires": "2020-01-01"}"#
    let out = SettingsRepository(Self.configuration(entry)).lint().out
    #expect(out.contains("[MVM014]") && !out.contains("[MVM013]"))
  }

  @Test func `findings of settings have levels too`() {
    let entry = #"{"code": "MVM3", "reason": "x"}"#
    let repository = SettingsRepository(
      #"{"severity": {"MVM013": "error"}, "suppress": [\#(entry)]}"#)
    #expect(repository.lint("--select=MVM3,MVM013").status == .no)
    #expect(repository.lint("--severity=MVM013=off").out.contains("MVM013") == false)
  }

  @Test func `findings across files are suppressed like others`() {
    let tenant = `Examples`.folder.appending(path: "fleet/tenants/acme/tenant.json")
    let text = (try? String(contentsOf: tenant, encoding: .utf8)) ?? ""
    let files = [
      "t/tenants/acme/tenant.json": text,
      "t/tenants/beta/tenant.json": text.replacing("acme", with: "beta"),
    ]
    let plain = SettingsRepository(nil, files).lint("t", "--select=MVM803")
    #expect(plain.out.split(separator: "\n").count == 1 && plain.out.contains("[MVM803]"))
    let entry = #"{"code": "MVM803", "pointer": "/**", "path": "t", "reason": "x"}"#
    let result = SettingsRepository(Self.configuration(entry), files)
      .lint("t", "--select=MVM803,MVM013")
    #expect(result.out.isEmpty && result.status == .yes)
  }

  @Test func `what is suppressed is not fixed`() {
    let comma = #"{"pool_id": "a", "tenant_id": "b",}"#
    let entry = #"{"code": "MVM002", "path": "a", "reason": "x"}"#
    let repository = SettingsRepository(
      Self.configuration(entry), ["a/pool.json": comma, "b/pool.json": comma])
    _ = repository.lint("--fix")
    #expect(repository.folder.text(of: "a/pool.json") == comma)
    #expect(repository.folder.text(of: "b/pool.json") == #"{"pool_id": "a", "tenant_id": "b"}"#)
  }

  @Test func `standard input goes by the name that it is given`() {
    let repository = SettingsRepository(Self.configuration(Self.accepted))
    func lint(_ name: String) -> TestProgram.Result {
      repository.lint("-", "--stdin-filename=\(name)", stdin: SettingsRepository.pool("a"))
    }
    #expect(lint("a/pool.json").status == .yes)
    #expect(lint("c/pool.json").status == .no)
  }
}
