import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// Every shape that a command prints as JSON has a schema, and what it prints is as the schema says.
@Suite struct `Schemas of outputs` {
  /// Calls whose output the schema of a name describes; `-f json` is added.
  private static let calls: [String: [[String]]] = {
    let fleet = Examples.folder.appending(path: "fleet").path
    let tenant = "\(fleet)/tenants/acme"
    let signed = "\(fleet)/desired-node-1.signed.json"
    return [
      "lint": [["lint", fleet], ["lint", "--statistics", PlantedMistake.folder.path]],
      "show-config": [
        ["lint", "--show-config"],
        ["lint", "--show-config", "--select", "MVM201", "--severity", "MVM201=note"],
      ],
      "inspect": [
        ["inspect", "\(tenant)/tenant.json"], ["inspect", "\(tenant)/pools/web/pool.json"],
        ["inspect", signed], ["inspect", "\(fleet)/desired-node-1.json"],
        ["inspect", "\(fleet)/template.toml"], ["inspect", "-"],
      ],
      "inspect-log": [["inspect", "\(tenant)/audit.log"], ["inspect", "\(fleet)/audit.jsonl"]],
      "inspect-frames": [["inspect", "--kind", "hostd-frames", "\(tenant)/tenant.json"]],
      "diff": [
        ["diff", "\(tenant)/pools/web/pool.json", "\(tenant)/pools/edge/pool.json"],
        ["diff", "\(fleet)/desired-node-1.json", "\(fleet)/desired-node-1.json"],
      ],
      "route": [
        ["route", "\(fleet)/routes.json"], ["route", "\(fleet)/routes.json", "--port", "443"],
        ["route", "\(fleet)/routes.json", "--port", "1", "--path", "/", "--source", "192.0.2.7"],
      ],
      "whois": [
        ["whois", "tn3i5", "10.240.3.1", "nothing", "8.8.8.8"],
        ["whois", "tn3i5", "br-tenant-4", "10.240.9.7", "--fleet", fleet],
      ],
      "paths": [
        ["paths", "acme/web", "--data-root", fleet], ["paths", "acme/edge/i-0a1b2c3d"],
      ],
      "transition": [["transition", "warm", "sleeping"], ["transition", "destroyed", "ready"]],
      "platform": [["platform"], ["platform", "--require", "kvm,tun"]],
      "verify-signature": [
        ["verify-signature", signed],
        ["verify-signature", "--trusted-keys", "\(fleet)/trusted_keys", "--lint", signed],
        ["verify-signature", "/nowhere"],
        ["verify-signature", "--bogus"],
      ],
      "validate-id": [["validate-id", "acme", "A_b", ""]],
      "derive": [
        ["derive", "all", "--net-id", "3"], ["derive", "all", "--net-id", "3", "--offset", "5"],
      ],
      "explain": [["explain", "MVM201", "MVM7", "kvm", "kvm-permission"], ["explain", "mvm"]],
      "rules": [["rules"]],
      "schema": [["schema"]],
      "schema-folder": [["schema", "--check", `Published schemas`.folder.path]],
      "failure": [["derive", "all", "--net-id", "9999"], ["inspect", "/nowhere"], ["whois"]],
    ]
  }()

  @Test func `every command that prints JSON has a schema`() {
    let names = Set(OutputSchema.all.map(\.name))
    for command in CommandTable.all {
      let format = command.options.first { $0.name == "--format" }
      guard format?.kind.choices.contains("json") == true else { continue }
      #expect(names.contains(command.name), "OutputSchema.all lacks \(command.name)")
    }
    #expect(names.count == OutputSchema.all.count)
  }

  @Test func `every schema has calls that are held against it`() {
    #expect(Set(Self.calls.keys) == Set(OutputSchema.all.map(\.name)))
  }

  @Test(
    .enabled(if: Python.withJSONSchema != nil, "\(Python.missing)"),
    arguments: OutputSchema.all.map(\.name))
  func `what is printed is as the schema says, and has no other key`(name: String) throws {
    let documents = try #require(Self.calls[name]).map { call in
      TestProgram().run((call + ["-f", "json"]).map { Argument($0) }, stdin: Array("{}".utf8)).out
    }
    #expect(!documents.contains(""))
    #expect(try ClosedValidator.faults(of: documents, by: name) == "")
    #expect(try ClosedValidator.faults(of: [#"{"other": 1}"#], by: name).contains("'other' was"))
  }

  @Test func `a rule of an output's field is said of its values, and of its elements`() {
    let text = JSONSchema(of: Sample.self).text
    #expect(text.contains(#""enum": ["a", "b"]"#.pretty))
    #expect(text.contains(#""enum": ["a", "b", null]"#.pretty))
    #expect(text.contains("\"minimum\": 1\n"))
    #expect(text.contains(#""required": ["word", "optional", "words", "count"]"#.pretty))
  }

  /// A record with rules of every kind.
  private struct Sample: WireRecord {
    var word: String
    var optional: String?
    var words: [String]
    var count: Int
    var extra: Added<Bool>

    static let schema = Schema.make {
      Schema(
        Sample.init, doc: "A sample.", Field("word", always: \.word, .words(["a", "b"])),
        Field("optional", always: \.optional, .words(["a", "b"])),
        Field("words", always: \.words, .words(["a", "b"])),
        Field("count", always: \.count, .atLeast(1)), Field("extra", always: \.extra))
    }
  }
}

extension String {
  /// JSON on one line as it is in a schema's property: an element a line.
  fileprivate var pretty: String {
    let (key, list) = (prefix { $0 != "[" }, drop { $0 != "[" }.dropFirst().dropLast())
    let indent = key.hasPrefix("\"required") ? "    " : "        "
    let elements = list.split(separator: ", ").map { indent + $0 }.joined(separator: ",\n")
    return "\(key)[\n\(elements)\n"
  }
}
