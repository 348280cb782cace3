import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Text whose combining marks are in a bad order: Swift's equality, hash and order of strings, and
/// those of its characters, take quadratic time for it.
@Suite struct `Combining marks in a bad order` {
  /// 200 kB of them.
  static let hostile = "a" + String(repeating: "\u{323}\u{301}", count: 50_000)
  /// As many bytes of plain text.
  static let plain = String(repeating: "a", count: hostile.utf8.count)

  /// The time that this thread computed, in seconds: no other thread, and no waiting, is in it.
  private static func seconds(_ body: () -> Void) -> Double {
    let clock = CLOCK_THREAD_CPUTIME_ID
    var (start, end) = (timespec(), timespec())
    unsafe clock_gettime(clock, &start)
    body()
    unsafe clock_gettime(clock, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  /// A call takes about as long with the marks as with plain text; quadratic time is 100 times more.
  private static func expectLinear(
    _ name: String, _ call: (_ text: String) -> Void, _ location: SourceLocation = #_sourceLocation
  ) {
    let ordinary = seconds { call(plain) }
    let slow = seconds { call(hostile) }
    #expect(slow < 10 * ordinary + 1, "\(name)", sourceLocation: location)
  }

  // MARK: Arguments

  /// The options of every command that take a value, and its operands, with TEXT for a text.
  private static let calls: [[String]] = {
    var calls: [[String]] = [["TEXT"], ["--TEXT"]]
    for command in CommandTable.all {
      let name: String = command.name
      calls.append([name, "TEXT"])
      calls.append([name, "TEXT", "TEXT"])
      calls.append([name, "--TEXT"])
      calls.append([name, "-f", "json", "TEXT"])
      for option in command.options where option.takesValue {
        let separator: String = option.name.hasPrefix("--") ? "=" : ""
        calls.append([name, option.name + separator + "TEXT"])
        calls.append([name, option.name + separator + "mvm201=TEXT"])
      }
    }
    return calls
  }()

  @Test(arguments: calls)
  func `every option and operand`(call: [String]) {
    Self.expectLinear(call.joined(separator: " ")) { text in
      let arguments = call.map { Argument($0.replacingOccurrences(of: "TEXT", with: text)) }
      _ = TestProgram().run(arguments)
    }
  }

  // MARK: Documents

  /// Commands that read a document from standard input, each of its kinds.
  private static let readers: [[String]] = {
    var readers: [[String]] = [
      ["fmt", "-"], ["inspect", "-"], ["inspect", "-f", "json", "-"], ["route", "-"],
      ["verify-signature", "-"], ["validate-id", "-"], ["whois", "-"],
    ]
    for kind in DocumentKind.allCases {
      let lint: [String] = ["lint", "-j", "1", "--kind", kind.rawValue, "-"]
      readers.append(lint)
      readers.append(lint + ["-f", "json"])
      readers.append(lint + ["--diff", "--unsafe-fixes"])
    }
    return readers
  }()

  /// Documents with a text for keys and values.
  private static func documents(_ text: String) -> [String] {
    [
      #"{"\#(text)": 1, "b": {"\#(text)": "\#(text)"}}"#,
      #"{"tenant_id": "\#(text)", "pool_id": "\#(text)", "action": "\#(text)"}"#,
      #"{"tenants": [{"tenant_id": "\#(text)", "pools": [{"pool_id": "\#(text)"}]}]}"#,
      #""\#(text)""#, text, #"{"action": {"\#(text)": null}, "\#(text)": [], "\#(text)": []}"#,
      "\"\(text)\" = 1\n[[\"\(text)\"]]\na = \"\(text)\"\n\(text) = 2",
    ]
  }

  @Test(arguments: readers)
  func `keys and values of documents`(arguments: [String]) {
    Self.expectLinear(arguments.joined(separator: " ")) { text in
      for document in Self.documents(text) {
        _ = TestProgram().run(arguments.map { Argument($0) }, stdin: Array(document.utf8))
      }
    }
  }

  @Test(arguments: ["pool", "tenant", "desired-state", "routing", "node", "instance", "template"])
  func `values of whole documents`(kind: String) {
    Self.expectLinear(kind) { text in
      let document = Self.pool.replacingOccurrences(of: "TEXT", with: text)
      _ = TestProgram().run(
        ["lint", "-j", "1", "--kind", kind, "-"].map { Argument($0) }, stdin: Array(document.utf8))
    }
  }

  private static let pool = """
    {"pool_id": "TEXT", "tenant_id": "TEXT", "flake_ref": "TEXT", "profile": "TEXT",
     "role": "TEXT", "seccomp_policy": "TEXT", "snapshot_compression": "TEXT", "node_id": "TEXT",
     "instance_resources": {"vcpus": 1, "mem_mib": 512}, "schema_version": 1,
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}, "tenants": [],
     "routes": [{"match_rule": {"path_prefix": "TEXT", "source_cidr": "TEXT"},
       "target": {"pool_id": "TEXT"}}]}
    """

  // MARK: Settings

  @Test func `configurations and baselines`() {
    Self.expectLinear("settings") { text in
      let folder = TemporaryFolder([
        "pool.json": "{}",
        "c.json": """
        {"severity": {"MVM201": "\(text)", "\(text)": "off"}, "exclude": ["\(text)"],
         "kinds": {"\(text)": "\(text)"}, "\(text)": 1,
         "suppress": [{"code": "\(text)", "reason": "\(text)", "path": "\(text)",
           "pointer": "/\(text)", "expires": "\(text)"}]}
        """,
        "good.json": """
        {"exclude": ["\(text)"], "kinds": {"\(text)": "pool"}, "suppress": [
           {"code": "MVM010", "reason": "\(text)", "path": "\(text)", "pointer": "/\(text)"}]}
        """,
        "b.json": """
        {"format_version": "1.0", "findings": [
          {"path": "\(text)", "identity": "/\(text)", "code": "\(text)"}]}
        """,
        "v.json": #"{"format_version": "\#(text)", "findings": []}"#,
      ])
      for options in [
        ["--config", folder.path + "/c.json"], ["--config", folder.path + "/good.json"],
        ["--config", folder.path + "/good.json", "--show-config"],
        ["--baseline", folder.path + "/b.json"], ["--baseline", folder.path + "/v.json"],
      ] {
        let arguments = ["lint", "-j", "1"] + options + [folder.path + "/pool.json"]
        _ = TestProgram().run(arguments.map { Argument($0) })
      }
    }
  }

  // MARK: Whole files

  @Test func `two documents with the text, compared`() {
    Self.expectLinear("diff") { text in
      let folder = TemporaryFolder([
        "a.json": #"{"schema_version": 1, "node_id": "\#(text)", "tenants": [], "\#(text)": 1}"#,
        "b.json": #"{"schema_version": 1, "node_id": "\#(text)x", "tenants": [], "x\#(text)": 1}"#,
      ])
      for format in ["human", "json"] {
        _ = TestProgram().run(
          "diff", "-f", format, folder.path + "/a.json", folder.path + "/b.json")
      }
    }
  }
}
