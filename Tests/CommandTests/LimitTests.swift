import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// A file shows 1,000 findings of a rule; the others count all the same.
@Suite struct `Findings beyond the limit` {
  /// What there is too much of, and how it is linted.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let options: [String]
    let text: @Sendable (Int) -> String
    var testDescription: String { name }

    static let problems = Input(name: "routes.json", options: []) { count in
      Self.routes(count) { _ in #"{"match_rule": {}, "target": {"pool_id": "web"}}"# }
    }
    static let lines = Input(name: "audit.log", options: []) {
      String(repeating: "{broken\n", count: $0)
    }
    static let warnings = Input(name: "warn.json", options: ["--kind=routing", "--strict"]) {
      Self.routes($0) { index in
        #"{"match_rule": {"port": \#(1000 + index)}, "target": {"pool_id": "w", "target_prt": 1}}"#
      }
    }
    static let frames = Input(name: "x.bin", options: ["--kind=hostd-frames"]) {
      String(repeating: "\0\0\0\0", count: $0)
    }
    static let keys = Input(name: "node.json", options: ["--kind=node"]) { count in
      "{" + (0...count).map { _ in #""a": 1"# }.joined(separator: ", ") + "}"
    }
    static let all = [problems, lines, warnings, frames, keys]

    static func routes(_ count: Int, _ route: (Int) -> String) -> String {
      #"{"routes": ["# + (0..<count).map(route).joined(separator: ", ") + "]}"
    }
  }

  private struct Summary {
    let complete: Bool
    let exitCode: Int
    let counts: [String: Int]
    /// The codes of the findings that are shown.
    let shown: [String]

    var total: Int { ["errors", "warnings", "notes"].reduce(0) { $0 + (counts[$1] ?? 0) } }
  }

  private func lint(_ input: Input, _ folder: TemporaryFolder, _ options: String...)
    -> TestProgram.Result
  {
    let arguments =
      ["lint", "-j", "1"] + input.options + options + [folder.path + "/" + input.name]
    return TestProgram(workingDirectory: folder.path).run(arguments.map { Argument($0) })
  }

  private func summary(_ result: TestProgram.Result) throws -> Summary {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    return Summary(
      complete: try #require(json["complete"] as? Bool),
      exitCode: try #require(json["exit_code"] as? Int),
      counts: try #require(json["summary"] as? [String: Int]),
      shown: (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String })
  }

  private func recorded(in folder: TemporaryFolder) throws -> Int {
    let text = try #require(folder.text(of: "b.json"))
    let baseline = try #require(Baseline.reading(Array(text.utf8)).record)
    return baseline.findings.reduce(0) { $0 + Int($1.count) }
  }

  @Test(arguments: Input.all)
  func `a baseline holds every finding, and later none is lost`(input: Input) throws {
    let folder = TemporaryFolder([input.name: input.text(1500)])
    let baseline = folder.path + "/b.json"
    #expect(lint(input, folder, "--no-config", "--write-baseline=\(baseline)").status == .yes)
    let count = try recorded(in: folder)
    #expect(count >= 1500)
    let again = try summary(
      lint(input, folder, "--no-config", "--baseline=\(baseline)", "-f", "json"))
    #expect(again.complete && again.exitCode == 0)
    #expect(again.counts["dropped"] == 0 && again.counts["baselined"] == count)
    folder.write(input.text(1501), to: input.name)
    let more = lint(input, folder, "--no-config", "--baseline=\(baseline)", "-f", "json")
    #expect(more.status == .no)
    let found = try summary(more)
    #expect(found.exitCode == 1 && found.complete && found.counts["dropped"] == 0)
    #expect(found.shown.count == found.total, "what is new is shown")
    #expect(!found.shown.isEmpty && found.shown.count <= 3, "and nothing else is")
  }

  @Test func `what is new is told in full, wherever it stands`() throws {
    for place in [0, 700, 1499] {
      let folder = TemporaryFolder([Input.problems.name: Input.problems.text(1500)])
      let baseline = folder.path + "/b.json"
      _ = lint(.problems, folder, "--no-config", "--write-baseline=\(baseline)")
      let changed = Input.routes(1500) { index in
        index == place
          ? #"{"match_rule": {}}"# : #"{"match_rule": {}, "target": {"pool_id": "web"}}"#
      }
      folder.write(changed, to: Input.problems.name)
      let result = lint(.problems, folder, "--no-config", "--baseline=\(baseline)", "-f", "concise")
      #expect(result.status == .no)
      #expect(result.out.contains("target"), "\(result.out)")
    }
  }

  @Test func `a baseline of a few leaves 1,000 of each rule to be shown`() throws {
    let folder = TemporaryFolder([Input.problems.name: Input.problems.text(1)])
    let baseline = folder.path + "/b.json"
    _ = lint(.problems, folder, "--no-config", "--write-baseline=\(baseline)")
    folder.write(Input.problems.text(2500), to: Input.problems.name)
    let found = try summary(
      lint(.problems, folder, "--no-config", "--baseline=\(baseline)", "-f", "json"))
    let codes = Dictionary(grouping: found.shown, by: { $0 }).mapValues(\.count)
    #expect(codes.values.max() == 1000)
    #expect(found.counts["dropped"] == found.total - found.shown.count)
  }

  @Test func `what is new across files is shown, however much is accepted`() throws {
    let tenant = { (id: Int, net: Int) in
      let text = GrowthInput.tenant("t\(id)")
      return text.replacing("tenant_net_id\": 3", with: "tenant_net_id\": \(net)")
    }
    let folder = TemporaryFolder()
    for id in 0..<1200 { folder.write(tenant(id, 3), to: "tenants/t\(id)/tenant.json") }
    let baseline = folder.path + "/b.json"
    func lint(_ option: String) -> TestProgram.Result {
      TestProgram(workingDirectory: folder.path).run(
        ["lint", "--no-config", "-f", "json", option, folder.path + "/tenants"].map { Argument($0) }
      )
    }
    #expect(lint("--write-baseline=\(baseline)").status == .yes)
    let again = try summary(lint("--baseline=\(baseline)"))
    #expect(again.exitCode == 0 && again.counts["dropped"] == 0)
    folder.write(tenant(1200, 3), to: "tenants/t9999/tenant.json")
    let found = try summary(lint("--baseline=\(baseline)"))
    #expect(found.exitCode == 1 && found.counts["dropped"] == 0)
    #expect(!found.shown.isEmpty && found.shown.count < 20, "\(found.shown)")
  }

  @Test(arguments: Input.all)
  func `the summary counts all, and the status rests on all`(input: Input) throws {
    let folder = TemporaryFolder([input.name: input.text(1500)])
    let result = lint(input, folder, "--no-config", "-f", "json")
    let found = try summary(result)
    #expect(result.status == .no && found.exitCode == 1 && found.complete)
    let counts = found.counts
    #expect((counts["errors"] ?? 0) + (counts["warnings"] ?? 0) >= 1500)
    #expect((counts["dropped"] ?? 0) >= 500)
    #expect(lint(input, folder, "--no-config").err.contains(" of them are not shown"))
  }

  @Test func `warnings alone leave the status 0 and the answer complete`() throws {
    let folder = TemporaryFolder([Input.warnings.name: Input.warnings.text(1500)])
    let result = TestProgram(workingDirectory: folder.path).run(
      "lint", "--no-config", "--kind=routing", "-f", "json", folder.path + "/warn.json")
    let found = try summary(result)
    #expect(result.status == .yes && found.exitCode == 0 && found.complete)
    #expect(found.counts["warnings"] == 1500 && found.counts["dropped"] == 1000)
  }

  @Test func `suppressions reach findings that are not shown`() throws {
    let folder = TemporaryFolder([
      Input.problems.name: Input.problems.text(1500), ".git/HEAD": "",
      "all.json": #"{"suppress": [{"code": "MVM", "reason": "r"}]}"#,
      "one.json": #"{"suppress": [{"code": "MVM", "pointer": "/routes/1499/**", "reason": "r"}]}"#,
      "rest.json": """
      {"suppress": [{"code": "MVM", "pointer": "/routes/7/**", "reason": "r"},
        {"code": "MVM", "pointer": "/routes/1499/match_rule", "reason": "nothing fits"}]}
      """,
    ])
    func counts(_ config: String) throws -> (TestProgram.Result, Summary) {
      let result = lint(
        .problems, folder, "--config=\(folder.path)/\(config)", "-f", "json")
      return (result, try summary(result))
    }
    let all = try counts("all.json")
    #expect(all.0.status == .yes && all.1.complete && all.1.counts["dropped"] == 0)
    let total = all.1.counts["suppressed"] ?? 0
    #expect(total >= 1500)
    let one = try counts("one.json")
    #expect(one.0.status == .no && (one.1.counts["suppressed"] ?? 0) >= 1)
    #expect((one.1.counts["errors"] ?? 0) + (one.1.counts["warnings"] ?? 0) < total)
  }

  @Test func `what is ignored takes no place of what is not`() {
    let routes = Input.routes(1500) { _ in "{}" }
    let text = routes.dropLast(2) + #", {"match_rule": 1, "target": {"pool_id": "w"}}]}"#
    let result = TestProgram().run(
      ["lint", "--no-config", "--kind=routing", "--ignore=MVM010", "--select=MVM007,MVM010", "-"]
        .map { Argument($0) }, stdin: Array(text.utf8))
    #expect(result.status == .no)
    #expect(result.out.contains("MVM007"))
  }

  @Test func `more different findings than can be named can't be decided on`() {
    var surplus = Surplus()
    surplus.add("MVM201", .error, count: 5)
    var filter = FindingFilter(nil, nil, now: { Timestamp(seconds: 0) }).filter(for: Path("x"))
    let unshown = UnshownFindings(surplus, of: Path("x"), &filter)
    #expect(unshown.failures == [FileError(Path("x"), .tooManyFindings(5))])
  }
}

enum GrowthInput {
  /// A tenant whose bridge and network are those of every other one.
  static func tenant(_ id: String) -> String {
    """
    {"tenant_id": "\(id)", "net": {"tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24",
     "gateway_ip": "10.240.3.1", "bridge_name": "br-tenant-3"},
     "quotas": {"max_vcpus": 64, "max_mem_mib": 65536, "max_running": 32, "max_warm": 16,
     "max_pools": 8, "max_instances_per_pool": 32, "max_disk_gib": 500},
     "secrets_epoch": 1, "config_version": 1, "pinned": false, "audit_retention_days": 90,
     "created_at": "2026-03-02T08:00:00Z"}
    """
  }
}

@Suite struct `Findings across files and growth` {
  @Test func `each file is read once, however many findings speak of it`() throws {
    var texts: [String: [UInt8]] = [:]
    for index in 0..<60 {
      texts["/f/tenants/t\(index)/tenant.json"] = Array(GrowthInput.tenant("t\(index)").utf8)
    }
    let plan = try LintPlan(
      LintRequest(Parser.parse([], for: .lint).arguments), in: nil,
      now: { Timestamp(seconds: 0) })
    let files = texts.sorted { $0.key < $1.key }.map { path, bytes in
      FleetFile(
        path: Array(path.utf8), kind: .tenant,
        record: plan.linter.check(bytes, as: .tenant).record)
    }
    var opens: [String: Int] = [:]
    let known = texts
    let report = plan.linter.check(Fleet(FleetDocuments(files)))
    var locator = FleetLocator(report, plan)
    locator.locate(in: Fleet(FleetDocuments(files))) { path, _ throws(FileError) in
      opens[path.text, default: 0] += 1
      guard let bytes = known[path.text] else { throw FileError(path, .nothingThere) }
      return bytes
    }
    #expect(report.findings.count >= 59, "too few findings to tell")
    #expect(locator.findings.count == report.findings.count && locator.failures.isEmpty)
    #expect(locator.findings.allSatisfy { !$0.related.isEmpty })
    #expect(opens.count == 60 && opens.values.allSatisfy { $0 == 1 })
  }

  @Test func `an index of globs finds what comparing each would`() {
    let globs = [
      "a", "*.json", "a/b", "a/*/c.json", "/a", "**/c.json", "b/**", "./a/b/", "x[ab]",
      "a/b/c.json",
      "c.json", "?",
    ].map { Glob($0) }
    let index = GlobIndex(globs)
    for path in ["a", "a/b", "./a/b/c.json", "b/a/b", "xa/c.json", "c.json", "a/x/c.json", "y"] {
      let linear = globs.indices.filter { globs[$0].matches(Path(path)) }
      #expect(index.matches(Path(path)) == linear, "\(path)")
      #expect(index.hasMatch(Path(path)) == !linear.isEmpty)
    }
  }

  @Test func `an index of suppressions finds what comparing each would`() {
    let codes = ["MVM201", "MVM2", "mvm", "MVM5"]
    let pointers: [String?] = [
      nil, "", "/a", "/a/**", "/a/*/c", "/a[*]/c", "/a[x]/c", "/**", "/a/0/c", "/a[x]/**",
    ]
    let matchers = codes.flatMap { code in
      pointers.compactMap {
        SuppressionMatcher(Suppression(code: code, pointer: $0, reason: "r"))
      }
    }
    var index = SuppressionIndex()
    for (position, matcher) in matchers.enumerated() { index.add(matcher, at: position) }
    for (pointer, identity) in [("", ""), ("/a", "/a"), ("/a/0/c", "/a[x]/c"), ("/b", "/b")] {
      for code in ["MVM201", "MVM507", "MVM001"] {
        let finding = Finding(
          code: code, name: "", severity: .error, range: 0..<0, pointer: pointer, message: "",
          help: nil)
        let linear = matchers.indices.filter { matchers[$0].covers(finding, identity: identity) }
        let found = index.covering(code: code, pointer: pointer, identity: identity)
        #expect(found.sorted() == linear, "\(code) \(pointer)")
      }
    }
  }
}
