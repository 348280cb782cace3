import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `lint --fix` {
  private static let tenant = """
    {
      "tenant_id": "acme",
      "quotas": {
        "max_vcpus": 64, "max_mem_mib": 65536, "max_running": 32, "max_warm": 16, "max_pools": 8,
        "max_instances_per_pool": 32, "max_disk_gib": 500
      },
      "net": {
        "tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24",
        "gateway_ip": "10.240.3.1", "bridge_name": "br-tenant-3"
      },
      "secrets_epoch": 1,
      "config_version": 1,
      "pinned": false,
      "audit_retention_days": 90,
      "created_at": "2026-03-02T08:00:00Z"
    }

    """
  private static let comma = tenant.replacing("08:00:00Z\"", with: "08:00:00Z\",")
  private static let bridge = tenant.replacing("br-tenant-3", with: "br-tenant-4")

  private func lint(_ folder: TemporaryFolder, _ options: String...) -> TestProgram.Result {
    let arguments = ["lint"] + options + [folder.path]
    return TestProgram(workingDirectory: folder.path).run(arguments.map { Argument($0) })
  }

  private func lint(stdin: String, _ options: String...) -> TestProgram.Result {
    let arguments = ["lint", "-", "--stdin-filename", "tenant.json"] + options
    return TestProgram().run(arguments.map { Argument($0) }, stdin: Array(stdin.utf8))
  }

  @Test func `a comma and a byte order mark are removed, and nothing is left to report`() {
    let folder = TemporaryFolder(["tenant.json": "\u{FEFF}" + Self.comma])
    let result = lint(folder, "--fix")
    #expect(result == .init(status: .yes, err: "no findings in 1 file; 2 fixed\n"))
    #expect(folder.text(of: "tenant.json") == Self.tenant)
  }

  @Test func `what remains is reported and decides the status`() {
    let folder = TemporaryFolder(["tenant.json": Self.comma.replacing(": 64", with: ": \"64\"")])
    let result = lint(folder, "--fix", "-f", "concise")
    #expect(result.status == .no)
    #expect(result.out.hasSuffix("tenant.json:4:18: error: \(Self.wrongType)\n"))
    #expect(result.err == "1 error in 1 file; 1 fixed; 1 fixable with --fix --unsafe-fixes\n")
  }
  private static let wrongType =
    "max_vcpus is a string; expected an integer from 0 to 4294967295 [MVM007]"

  @Test func `unsafe fixes wait until they are asked for`() {
    let folder = TemporaryFolder(["tenant.json": Self.bridge])
    let refused = lint(folder, "--fix")
    #expect(refused.status == .no)
    #expect(refused.err.hasPrefix("1 error in 1 file; 1 fixable with --fix --unsafe-fixes\n"))
    #expect(folder.text(of: "tenant.json") == Self.bridge)
    #expect(lint(folder, "--fix", "--unsafe-fixes").status == .yes)
    #expect(folder.text(of: "tenant.json") == Self.tenant)
  }

  @Test func `without --fix nothing changes, and fixes are shown`() {
    let folder = TemporaryFolder(["tenant.json": Self.bridge, "b/tenant.json": Self.comma])
    let result = lint(folder, "--unsafe-fixes", "--no-cross-file")
    #expect(result.out.contains("   = fix: remove the comma\n"))
    #expect(result.out.contains("  = fix: write \"br-tenant-3\" (unsafe)\n"))
    #expect(result.err.hasPrefix("2 errors in 2 files; 2 fixable with --fix\n"))
    let plain = lint(folder, "--no-cross-file").err
    let fixes = "1 fixable with --fix, 1 more with --unsafe-fixes"
    #expect(plain.hasPrefix("2 errors in 2 files; \(fixes)\n"))
    #expect(folder.text(of: "tenant.json") == Self.bridge)
  }

  @Test func `rules that are left out fix nothing`() {
    let folder = TemporaryFolder(["tenant.json": Self.comma])
    #expect(lint(folder, "--fix", "--ignore", "MVM002").status == .yes)
    #expect(folder.text(of: "tenant.json") == Self.comma)
  }

  @Test func `files of other programs in a directory are left alone`() {
    let folder = TemporaryFolder(["other.json": "{\"a\": 1,}", "tenant.json": Self.tenant])
    #expect(lint(folder, "--fix").status == .yes)
    #expect(folder.text(of: "other.json") == "{\"a\": 1,}")
  }

  @Test func `logs are not fixed, since agents append to them`() {
    let keys = #""tenant_id": "a", "revision_hash": "x", "flake_ref": "y""#
    let line = "\u{FEFF}{\"timestamp\": \"2026-03-02T08:00:00Z\", \(keys),}\n"
    let folder = TemporaryFolder(["audit.log": line, "build_history.json": line])
    #expect(lint(folder, "--fix", "--unsafe-fixes").status == .no)
    #expect(folder.text(of: "audit.log") == line && folder.text(of: "build_history.json") == line)
  }

  @Test func `rules across files see what can be fixed, and what was`() {
    let other = Self.tenant.replacing("acme", with: "bolt").replacing(
      "08:00:00Z\"", with: "08:00:00Z\",")
    let folder = TemporaryFolder(["a/tenant.json": Self.tenant, "b/tenant.json": other])
    #expect(lint(folder).out.contains("MVM803"))
    #expect(lint(folder, "--fix").out.contains("MVM803"))
  }

  // MARK: Files

  private func mode(_ folder: TemporaryFolder, _ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test(arguments: [0o600, 0o664, 0o755])
  func `a file keeps its mode, and nothing stays beside it`(mode: Int) throws {
    let folder = TemporaryFolder(["tenant.json": Self.comma])
    let path = folder.path + "/tenant.json"
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(lint(folder, "--fix").status == .yes)
    #expect(try self.mode(folder, "tenant.json") == mode)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["tenant.json"])
  }

  @Test(.enabled(if: geteuid() == 0, "Only root can give files away."))
  func `a file keeps its owner`() throws {
    let folder = TemporaryFolder(["tenant.json": Self.comma])
    let path = folder.path + "/tenant.json"
    try FileManager.default.setAttributes(
      [.ownerAccountID: 1234, .groupOwnerAccountID: 4321], ofItemAtPath: path)
    #expect(lint(folder, "--fix").status == .yes)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.ownerAccountID] as? NSNumber)?.intValue == 1234)
    #expect((attributes[.groupOwnerAccountID] as? NSNumber)?.intValue == 4321)
  }

  @Test func `a link stays a link, and its file is fixed once`() throws {
    let folder = TemporaryFolder(["real/tenant.json": Self.comma])
    try folder.link("link/tenant.json", to: "../real/tenant.json")
    let result = lint(folder, "--fix", "--no-cross-file")
    #expect(result == .init(status: .yes, err: "no findings in 2 files; 1 fixed\n"))
    #expect(folder.text(of: "real/tenant.json") == Self.tenant)
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.path + "/link/tenant.json")
    #expect(target == "../real/tenant.json")
  }

  @Test(.enabled(if: geteuid() != 0, "The superuser writes everything."))
  func `a file that can't be written is status 3, and its findings are told`() throws {
    let folder = TemporaryFolder(["tenant.json": Self.comma])
    let path = folder.path + "/tenant.json"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let result = lint(folder, "--fix")
    #expect(result.status == .undecided && result.out.contains("MVM002"))
    #expect(result.err.contains("tenant.json: Permission denied\n"))
  }

  @Test func `a file that another program changed meanwhile is left alone`() throws {
    let folder = TemporaryFolder(["tenant.json": "changed"])
    let path = Path(folder.path + "/tenant.json")
    #expect(throws: FileError(path, .changed)) {
      try FileWriter.rewrite(path, from: Array("old".utf8), to: Array("new".utf8))
    }
    #expect(folder.text(of: "tenant.json") == "changed")
  }

  // MARK: Standard input

  @Test func `standard input comes out fixed, and findings go to standard error`() {
    let result = lint(stdin: Self.comma.replacing("br-tenant-3", with: "br-tenant-4"), "--fix")
    #expect(result.status == .no)
    #expect(result.out == Self.bridge)
    #expect(result.err.contains("error[MVM307]"))
    #expect(
      result.err.contains("1 error in 1 file; 1 fixed; 1 fixable with --fix --unsafe-fixes\n"))
  }

  @Test func `standard input comes out as it was when there is nothing to fix`() {
    #expect(lint(stdin: Self.tenant, "--fix") == .init(status: .yes, out: Self.tenant))
    #expect(lint(stdin: "{\"a\": ", "--fix").out == "{\"a\": ")
  }

  @Test func `an input that is too large is not cut off`() {
    let result = lint(
      stdin: String(repeating: " ", count: 1 << 20) + "{}", "--fix", "--max-size", "1")
    #expect(result.out.isEmpty && result.err.contains("MVM016"))
  }

  // MARK: Difference

  @Test func `--diff shows what would change, changes nothing and is status 1`() {
    let folder = TemporaryFolder(["a/tenant.json": Self.comma])
    let result = lint(folder, "--diff")
    let expected = """
      --- a/a/tenant.json
      +++ b/a/tenant.json
      @@ -12,5 +12,5 @@
         "config_version": 1,
         "pinned": false,
         "audit_retention_days": 90,
      -  "created_at": "2026-03-02T08:00:00Z",
      +  "created_at": "2026-03-02T08:00:00Z"
       }

      """
    #expect(result == .init(status: .no, out: expected, err: "1 place would be fixed\n"))
    #expect(folder.text(of: "a/tenant.json") == Self.comma)
    #expect(lint(folder, "--diff", "--fix").out == expected)
    #expect(folder.text(of: "a/tenant.json") == Self.comma)
  }

  @Test func `--diff is status 0 when there is nothing to change`() {
    let folder = TemporaryFolder(["tenant.json": Self.bridge])
    #expect(lint(folder, "--diff") == .init(status: .yes, err: "nothing to fix in 1 file\n"))
    #expect(lint(folder, "--diff", "--unsafe-fixes").status == .no)
  }

  @Test func `--diff has no other format`() {
    #expect(lint(stdin: Self.comma, "--diff", "-f", "json").status == .usage)
  }

  @Test func `a terminal gets no control character of a document`() {
    let text = Self.comma.replacing("\"pinned\"", with: "\"\u{1B}[2J\u{202E}\": 1,\n\"pinned\"")
    let arguments = ["lint", "-", "--diff", "--kind", "tenant"].map { Argument($0) }
    let result = TestProgram(isTerminal: true).run(
      arguments, stdin: Array(text.replacing("\u{1B}[2J", with: "").utf8))
    #expect(!result.out.unicodeScalars.contains("\u{202E}"))
    #expect(result.out.contains("\\u{202E}"))
  }

  @Test func `json has each fix with its edits`() throws {
    let data = Data(lint(stdin: Self.bridge, "-f", "json").out.utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let finding = try #require((root["findings"] as? [[String: Any]])?.first)
    let fix = try #require(finding["fix"] as? [String: Any])
    #expect(fix["description"] as? String == "write \"br-tenant-3\"")
    #expect(fix["safety"] as? String == "unsafe")
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    #expect(edit["text"] as? String == "\"br-tenant-3\"")
    let range = edit["range"] as? [String: [String: Int]]
    #expect(range?["start"] == ["line": 9, "column": 48, "byte": 306])
  }
}

@Suite struct `Unified diffs` {
  private func diff(_ old: String, _ new: String, name: String = "x") -> String {
    let diff = UnifiedDiff(Array(old.utf8), Array(new.utf8), name: Path(name)).render()
    return String(decoding: diff, as: UTF8.self)
  }

  @Test func `a line without its end is marked`() {
    #expect(
      diff("a\nb", "a\nc")
        == """
        --- a/x
        +++ b/x
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c
        \\ No newline at end of file

        """)
    #expect(diff("b\na", "c\na").hasSuffix("-b\n+c\n a\n\\ No newline at end of file\n"))
  }

  @Test func `near changes share a hunk and far ones don't`() {
    let lines = (1...20).map { "\($0)\n" }
    func hunks(_ changed: Int...) -> [String] {
      var other = lines
      for line in changed { other[line - 1] = "x\n" }
      return diff(lines.joined(), other.joined()).split(separator: "\n").map(String.init)
        .filter { $0.hasPrefix("@@") }
    }
    #expect(hunks(5, 12) == ["@@ -2,14 +2,14 @@"])
    #expect(hunks(5, 13) == ["@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@"])
    #expect(hunks(1) == ["@@ -1,4 +1,4 @@"])
  }

  @Test func `lines may come and go`() {
    #expect(diff("a\n", "").contains("@@ -1 +0,0 @@\n-a\n"))
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
    #expect(diff("a\nb\n", "a\n").contains("@@ -1,2 +1 @@\n a\n-b\n"))
    #expect(diff("a\n", "a\n").isEmpty)
  }

  @Test func `a name can't forge a line`() {
    #expect(
      diff("a", "b", name: "x\n+++ y").hasPrefix("--- \"a/x\\n+++ y\"\n+++ \"b/x\\n+++ y\"\n@@"))
    #expect(diff("a", "b", name: "/é").hasPrefix("--- \"a/\\303\\251\"\n"))
    #expect(diff("a", "b", name: "a b").hasPrefix("--- a/a b\t\n"))
  }
}
