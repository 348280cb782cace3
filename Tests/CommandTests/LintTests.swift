import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `The command lint` {
  private static let pool = """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": 0, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
    """
  private static let clean = pool.replacing("\"vcpus\": 0", with: "\"vcpus\": 2")

  private func lint(_ arguments: String..., stdin: String = pool) -> TestProgram.Result {
    TestProgram().run(
      (["lint", "-"] + arguments).map { Argument($0) }, stdin: Array(stdin.utf8))
  }

  @Test func `standard input is known by its keys, its name or its kind`() {
    #expect(lint().status == .no)
    #expect(lint("--stdin-filename", "a/pool.json").out.contains("a/pool.json:2:34"))
    #expect(lint("--kind", "tenant").out.contains("MVM010"))
    #expect(lint(stdin: "{}").out.contains("warning[MVM003]"))
    #expect(lint(stdin: "{}").status == .yes)
  }

  @Test func `a broken text is status 1`() {
    #expect(lint(stdin: "{").status == .no)
    #expect(lint(stdin: "").out.contains("MVM001"))
  }

  @Test func `a missing path is status 3, and the other files are still checked`() {
    let result = lint("/nowhere/pool.json")
    #expect(result.status == .undecided)
    #expect(result.out.contains("MVM201"))
    #expect(result.err.hasPrefix("mvm-core: /nowhere/pool.json: No such file or directory\n"))
  }

  @Test func `a bad option or code is status 2 with a suggestion`() {
    #expect(lint("--selct", "x").status == .usage)
    let code = lint("--select", "MVM999")
    #expect(code.status == .usage)
    #expect(code.err.contains("--select can't be 'MVM999'"))
  }

  @Test func `a directory without any of mvm's files is status 3 unless that is allowed`() throws {
    let empty = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: empty) }
    #expect(TestProgram().run("lint", empty.path).status == .undecided)
    #expect(TestProgram().run("lint", "--allow-empty", empty.path).status == .yes)
  }

  @Test func `rules are chosen by code or by its beginning`() {
    #expect(lint("--ignore", "MVM201").status == .yes)
    #expect(lint("--ignore", "MVM2").status == .yes)
    #expect(lint("--select", "MVM3").status == .yes)
    #expect(lint("--select", "MVM2,MVM3").status == .no)
  }

  @Test(arguments: [
    (["--fail-on", "never"], false), (["--fail-on", "error"], false),
    (["--fail-on", "warning"], true), (["--strict"], true), (["--fail-on", "note"], true),
    (["--strict", "--fail-on", "note"], true),
  ])
  func `warnings fail when that is asked for`(options: [String], fails: Bool) {
    let text = Self.clean.replacing("\"running\": 1", with: "\"running\": 101")
    let arguments = (["lint", "-"] + options).map { Argument($0) }
    let result = TestProgram().run(arguments, stdin: Array(text.utf8))
    #expect(result.status == (fails ? .no : .yes))
    #expect(result.out.contains("warning[MVM206]"))
  }

  @Test func `--target-version finds what an older release does not know`() {
    let text = #"{"require_auth": true, "access": {"console": false}}"#
    func run(_ version: String) -> TestProgram.Result {
      lint("--kind", "security-policy", "-f", "concise", "--target-version", version, stdin: text)
    }
    #expect(run("0.9.0") == TestProgram.Result(status: .yes))
    #expect(run("v0.8").out.hasPrefix("<stdin>:1:35: warning: AccessPolicy's key"))
    #expect(run("new").status == .usage)
    #expect(run("new").err.contains("--target-version must look like '0.9.0', not 'new'"))
  }

  @Test func `-q leaves the summary out and -qq the findings too`() {
    #expect(lint().err == "1 error in 1 file\nlearn more: mvm-core explain MVM201\n")
    #expect(lint("-q").err.isEmpty && !lint("-q").out.isEmpty)
    #expect(lint("-qq") == TestProgram.Result(status: .no))
    #expect(lint("-v", stdin: Self.clean).err == "no findings in 1 file (0 others skipped)\n")
  }

  @Test func `concise is a finding a line`() {
    #expect(
      lint("-f", "concise").out
        == "<stdin>:2:34: error: vcpus is 0; an instance needs at least 1 [MVM201]\n")
  }

  @Test func `json is one document with place, pointer and status`() throws {
    let data = Data(lint("-f", "json").out.utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(root["exit_code"] as? Int == 1)
    #expect(root["complete"] as? Bool == true)
    let finding = try #require((root["findings"] as? [[String: Any]])?.first)
    #expect(finding["code"] as? String == "MVM201")
    #expect(finding["pointer"] as? String == "/instance_resources/vcpus")
    let range = finding["range"] as? [String: [String: Int]]
    #expect(range?["start"] == ["line": 2, "column": 34, "byte": 127])
  }

  @Test func `json is one document for wrong calls and missing files too`() throws {
    for result in [lint("-f", "json", "--bogus"), lint("-f", "json", "/nowhere")] {
      let root = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
      #expect((root?["errors"] as? [Any])?.count == 1)
      #expect(root?["complete"] as? Bool == false)
    }
  }

  @Test func `--statistics counts findings by rule, the most frequent first`() throws {
    let many = Self.pool.replacing("\"running\": 1", with: "\"running\": 101")
    let folder = TemporaryFolder(["a/pool.json": Self.pool, "b/pool.json": many])
    func run(_ options: String...) -> TestProgram.Result {
      TestProgram().run((["lint", "--statistics", folder.path] + options).map { Argument($0) })
    }
    let table = """
      2  MVM201  error    vcpu-count
      1  MVM206  warning  desired-count

      """
    #expect(run() == .init(status: .no, out: table, err: "2 errors, 1 warning in 2 files\n"))
    #expect(run("-f", "concise", "-q") == .init(status: .no, out: table))
    let sarif = run("-f", "sarif")
    #expect(sarif.err.hasPrefix(table) && sarif.out.contains("\"results\""))
    let json = try JSONSerialization.jsonObject(with: Data(run("-f", "json").out.utf8))
    let statistics = (json as? [String: Any])?["statistics"] as? [NSDictionary]
    #expect(
      statistics?.first
        == ["code": "MVM201", "name": "vcpu-count", "severity": "error", "count": 2])
  }

  @Test func `color is used on a terminal, and never where NO_COLOR is set`() {
    func output(_ program: TestProgram, _ options: String...) -> String {
      program.run(
        (["lint", "-"] + options).map { Argument($0) }, stdin: Array(Self.pool.utf8)
      ).out
    }
    let escape = "\u{1B}["
    #expect(output(TestProgram(isTerminal: true)).contains(escape))
    #expect(!output(TestProgram()).contains(escape))
    #expect(!output(TestProgram(environment: ["NO_COLOR": "1"], isTerminal: true)).contains(escape))
    #expect(!output(TestProgram(environment: ["TERM": "dumb"], isTerminal: true)).contains(escape))
    #expect(output(TestProgram(environment: ["CLICOLOR_FORCE": "1"])).contains(escape))
    #expect(output(TestProgram(environment: ["FORCE_COLOR": "1"])).contains(escape))
    #expect(
      !output(TestProgram(environment: ["FORCE_COLOR": "0"], isTerminal: true)).contains(escape))
    #expect(
      !output(TestProgram(environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"])).contains(escape))
    #expect(output(TestProgram(), "--color", "always").contains(escape))
  }

  @Test func `a rule is chosen by its name as by its code`() {
    let text = Self.pool
    let byCode = lint("-f", "concise", "--select", "MVM201", stdin: text)
    #expect(byCode.out.contains("[MVM201]"))
    #expect(lint("-f", "concise", "--select", "vcpu-count", stdin: text) == byCode)
    #expect(!lint("-f", "concise", "--ignore", "vcpu-count", stdin: text).out.contains("MVM201"))
    let off = lint("-f", "concise", "--severity", "vcpu-count=note", stdin: text)
    #expect(off.out.contains("note: ") && off.out.contains("[MVM201]"))
    #expect(lint("--select", "vcpu-cont", stdin: text).err.contains("vcpu-count"))
  }

  @Test func `text of a document can't move the terminal's cursor`() {
    let text = Self.clean.replacing("\"web\"", with: "\"w\u{202E}e\u{1F}b\"")
    for format in ["human", "concise"] {
      let escaped = Self.clean.replacing("\"web\"", with: "\"w\u{202E}eb\"")
      #expect(!lint("-f", format, stdin: text).out.unicodeScalars.contains("\u{1F}"))
      #expect(!lint("-f", format, stdin: escaped).out.unicodeScalars.contains("\u{202E}"))
      #expect(lint("-f", format, stdin: escaped).out.contains("\\u{202E}"))
    }
  }

  @Test func `carets stand under tabs, wide and combining characters`() {
    let lines = lint(stdin: "{\n\t\"漢\": \"e\u{301}\", x}\n").out.split(separator: "\n")
    #expect(lines[3] == "2 |     \"漢\": \"e\u{301}\", x}")
    #expect(lines[4] == "  |                ^")
  }

  @Test func `a line of megabytes is shown as a window around the finding`() {
    let text = "{\"a\": \"" + String(repeating: "é", count: 1_000_000) + "\", x}"
    let result = lint(stdin: text)
    #expect(result.out.utf8.count < 1000)
    #expect(result.out.contains("<stdin>:1:1000011"))
  }
}

@Suite struct `Logs larger than documents may be` {
  @Test func `every line of a log of 20 MiB is read, and none is cut`() throws {
    let detail = String(repeating: "x", count: 4000)
    let line = """
      {"timestamp":"2026-11-20T08:00:00Z","tenant_id":"acme","action":"TenantCreated",\
      "detail":"\(detail)"}

      """
    let folder = TemporaryFolder()
    folder.write(String(repeating: line, count: 5000) + "{\n", to: "audit.log")
    let result = TestProgram().run("lint", "-f", "concise", folder.path + "/audit.log")
    #expect(result.out.hasPrefix("\(folder.path)/audit.log:5001:2: error: "))
    #expect(result.out.split(separator: "\n").count == 1)
  }
}

@Suite struct `Documents with more faults than are kept` {
  @Test func `a missing key is told of behind any number of unknown ones`() {
    let unknown = (0..<1500).map { "\"zz\($0)\": 1" }.joined(separator: ", ")
    let result = TestProgram().run(
      "lint", "--kind", "node", "-f", "concise", "-", stdin: "{\(unknown)}")
    #expect(result.status == .no)
    #expect(result.out.contains(": error: "))
  }
}
