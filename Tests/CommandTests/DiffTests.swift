import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `The command diff` {
  private static let fixtures = "Tests/CommandTests/Fixtures/diff"
  private static let desired = "Examples/fleet/desired-node-1.json"
  private static let pool = "Examples/fleet/tenants/acme/pools/web/pool.json"

  @Test(arguments: [
    (
      "diff-desired",
      ["\(desired) \(fixtures)/desired-new.json", "\(fixtures)/desired-new.json \(desired)"]
    ),
    (
      "diff",
      [
        "\(pool) \(pool)", "\(pool) \(fixtures)/pool-defaults.json",
        "\(pool) \(fixtures)/pool-changed.json", "-q \(pool) \(fixtures)/pool-changed.json",
        "-qq \(pool) \(fixtures)/pool-changed.json",
        "\(pool) - --kind pool < \(fixtures)/pool-changed.json",
        "\(fixtures)/template.json \(fixtures)/template.toml --kind template-config",
        "Examples/fleet/template.toml \(fixtures)/template.toml",
        "Examples/fleet/tenants/acme/audit.log \(fixtures)/audit.log",
      ]
    ),
    (
      "diff-undecided",
      [
        "\(pool) Examples/fleet/missing.json", "\(pool) Examples/fleet/node.json",
        "Examples/fleet/node.json \(pool) -f json",
        "\(pool) Tests/CommandTests/Fixtures/route/broken.json",
        "\(fixtures)/audit.log \(fixtures)/cut/audit.log",
        "\(pool) \(fixtures)/validate.none -f json",
        "\(fixtures)/hostile-old.json \(fixtures)/hostile-new.json",
      ]
    ),
    ("diff-usage", ["", "x", "- -", "x y z", "x y --kind pol -f json"]),
    (
      "diff-json",
      [
        "\(desired) \(fixtures)/desired-new.json -f json", "\(pool) \(pool) -f json",
        "\(fixtures)/hostile-old.json \(fixtures)/hostile-new.json -f json",
      ]
    ),
  ])
  func `it answers as it did`(name: String, calls: [String]) throws {
    try Transcript(name: name, calls: calls.map { "diff \($0)" })
      .compare(suite: "The command diff")
  }

  /// A file of each kind that the example fleet has.
  static let files = [
    "tenants/acme/tenant.json", "tenants/acme/pools/web/pool.json",
    "tenants/acme/pools/web/instances/i-1f2e3d4c/instance.json", "node.json",
    "desired-node-1.json", "desired-node-1.signed.json", "routes.json", "template.toml",
    "templates/web-worker/template.json", "security-policy.json", "tenants/acme/audit.log",
    "audit.jsonl",
  ]

  @Test(arguments: files)
  func `a document of any kind does not differ from itself`(file: String) {
    let path = "Examples/fleet/\(file)"
    let result = Transcript.result("diff \(path) \(path)")
    #expect(result == .init(status: .yes, out: "", err: "no changes\n"))
  }

  @Test func `no character of a document deceives`() {
    for format in ["human", "json"] {
      let files = "\(Self.fixtures)/hostile-old.json \(Self.fixtures)/hostile-new.json"
      let scalars = Transcript.result("diff \(files) -f \(format)").out.unicodeScalars
      #expect(!scalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
    }
  }

  @Test func `JSON is one document with every change`() throws {
    let out = Transcript.result("diff \(Self.desired) \(Self.fixtures)/desired-new.json -f json")
      .out
    let root = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
    let changes = try #require(root?["changes"] as? [[String: Any]])
    #expect(changes.count == 15 && root?["equal"] as? Bool == false)
    let destroyed = changes.first { $0["identity"] as? String == "/tenants[globex]" }
    let effect = try #require(destroyed?["effect"] as? [String: Any])
    #expect(effect["because"] as? String == "prune_unknown_tenants")
    #expect(effect["deliveries"] as? [String] == ["coordinator", "daemon", "command-with-prune"])
  }

  @Test func `many changes are cut for people, and whole with -v and as JSON`() throws {
    func table(_ target: String) -> String {
      let routes = (1...600).map {
        #"{"match_rule": {"port": \#($0)}, "target": {"pool_id": "\#(target)"}}"#
      }
      return "{\"routes\": [\(routes.joined(separator: ","))]}"
    }
    let folder = TemporaryFolder(["old/routes.json": table("a"), "new/routes.json": table("b")])
    try withExtendedLifetime(folder) {
      let files = [folder.path + "/old/routes.json", folder.path + "/new/routes.json"]
      func out(_ options: String...) -> String {
        TestProgram().run((["diff"] + options + files).map { Argument($0) }).out
      }
      #expect(out().hasSuffix("and 100 more; use -v to show them\n"))
      #expect(out("-v").split(separator: "\n").count == 1200)
      let json = try JSONSerialization.jsonObject(with: Data(out("-f", "json").utf8))
      #expect(((json as? [String: Any])?["changes"] as? [Any])?.count == 600)
    }
  }
}
