import Foundation
import Testing

@testable import MVMCore

/// What fixes make of a sample with one value exchanged.
private func corrected(
  _ kind: DocumentKind, at pointer: String, _ value: String
) throws -> (text: String, codes: [String], isChanged: Bool) {
  let bytes = try sample(kind, at: pointer, value)
  let outcome = applyFixes(bytes, as: kind)
  let codes = Linter().check(outcome.bytes, as: kind).findings.map(\.code)
  return (String(decoding: outcome.bytes, as: UTF8.self), codes, outcome.bytes != bytes)
}

private func applyFixes(_ bytes: [UInt8], as kind: DocumentKind, unsafe: Bool = true) -> Fix.Outcome
{
  let linter = Linter()
  return Fix.applyAll(to: bytes, allowingUnsafe: unsafe) { linter.check($0, as: kind).findings }
}

private func applyFixes(_ text: String, as kind: DocumentKind = .routing) -> String {
  String(decoding: applyFixes(Array(text.utf8), as: kind, unsafe: false).bytes, as: UTF8.self)
}

@Suite struct `Fixes` {
  @Test(arguments: [
    (#"{"routes": [],}"#, #"{"routes": []}"#),
    ("{\"routes\": [1 , ]\n,\t}", "{\"routes\": [1  ]\n\t}"),
    (#"{"a,]": ",}", "b": [{"c": "\",]",},],}"#, #"{"a,]": ",}", "b": [{"c": "\",]"}]}"#),
    ("\u{FEFF}\u{FEFF}{\"routes\": [],}", #"{"routes": []}"#),
  ])
  func `all trailing commas and marks go, and nothing else`(text: String, fixed: String) {
    #expect(applyFixes(text) == fixed)
  }

  @Test(arguments: [
    "{,}", "[,]", "[1,,]", "[1,}", "{\"a\":,}", "{\"routes\": []},", "[1,, 2]", "{\"a\": [1, }]}",
    ",",
  ])
  func `a comma that no value stands before stays`(text: String) {
    #expect(applyFixes(text) == text)
  }

  @Test(arguments: ["[1,], 'a,]'", "[1,] // ,]", "[1,], [2,}"])
  func `behind another fault nothing is touched`(text: String) {
    #expect(applyFixes(text) == "[1]" + text.dropFirst(4))
  }

  @Test func `a million trailing commas take one pass`() {
    let many = 1_000_000
    let text = "[" + String(repeating: "[1,],", count: many) + "1]"
    let time = ContinuousClock().measure {
      let outcome = applyFixes(Array(text.utf8), as: .routing, unsafe: false)
      #expect(outcome.count == many)
      #expect(outcome.bytes.count == text.utf8.count - many)
    }
    #expect(time < .seconds(60))
  }

  @Test func `TOML's inline tables lose their comma too`() throws {
    let text = "flake_ref = \".\"\nvariants = [{ name = \"a\", }, { name = \"b\" , }]\n"
    let linter = Linter()
    let outcome = Fix.applyAll(to: Array(text.utf8), allowingUnsafe: false) {
      linter.check($0, as: .templateConfig, format: .toml).findings
    }
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self)
        == "flake_ref = \".\"\nvariants = [{ name = \"a\" }, { name = \"b\"  }]\n")
  }

  @Test func `a byte order mark is an error in JSON and a note in TOML, which mvm reads`() {
    let linter = Linter { $0.code == "MVM004" }
    let json = linter.check(Array("\u{FEFF}{\"routes\": []}".utf8), as: .routing).findings
    #expect(json.map(\.severity) == [.error])
    let toml = linter.check(
      Array("\u{FEFF}flake_ref = \".\"\n".utf8), as: .templateConfig, format: .toml
    ).findings
    #expect(toml.map(\.severity) == [.note] && toml.allSatisfy { $0.fix?.safety == .safe })
    #expect(toml.map(\.help) == ["save the file as UTF-8 without BOM"])
  }

  @Test func `fixes that meet are applied one after the other`() {
    func fix(_ range: Range<Int>, _ text: String) -> Fix {
      Fix("", .safe, [Fix.Edit(range, Array(text.utf8))])
    }
    let edits = Fix.compatible([fix(4..<6, "c"), fix(1..<3, "a"), fix(2..<4, "b"), fix(3..<3, "d")])
    #expect(
      String(decoding: Fix.apply(edits, to: Array("0123456".utf8)), as: UTF8.self) == "0ad3c6")
  }

  @Test(arguments: [
    (#"{"routes": [], "routes": []}"#, #"{"routes": []}"#),
    (#"{"routes": ["]"],  "routes": ["]"] , "x": 1}"#, #"{"routes": ["]"] , "x": 1}"#),
    (#"{"routes": [], "routes": [1]}"#, nil), (#"{"routes": 1, "routes": 2}"#, nil),
    ("{\"routes\": 1,\n  \"routes\": 1\n}", "{\"routes\": 1\n}"),
    (#"{"routes": "a\"", "routes": "a\""}"#, #"{"routes": "a\""}"#),
  ])
  func `a member that is there twice is removed once`(text: String, right: String?) {
    let faults = Linter().check(Array(text.utf8), as: .routing).findings
    let fix = faults.first { $0.code == "MVM005" }?.fix
    #expect(fix?.safety == (right == nil ? nil : .safe))
    let fixed = fix.map { Fix.apply($0.edits, to: Array(text.utf8)) }
    #expect(fixed.map { String(decoding: $0, as: UTF8.self) } == right)
  }

  @Test func `what a check keeps finding ends the fixing`() {
    let about = Syntax.about
    let finding = Finding(
      code: about.code, name: about.name, severity: .error, range: 0..<0, pointer: "", message: "",
      help: nil, related: [], fix: Fix("", .safe, [Fix.Edit(0..<0, [0x20])]))
    #expect(Fix.applyAll(to: [], allowingUnsafe: false) { _ in [finding] }.count == Fix.rounds)
  }
}

@Suite struct `Unsafe fixes` {
  @Test(arguments: [
    (DocumentKind.pool, "/instance_resources", #"{"vcpu": 2, "mem_mib": 512}"#, "vcpus"),
    (.pool, "/runtime_policy", #"{"min_runing_seconds": 5}"#, "min_running_seconds"),
    (.pool, "/secomp_policy", #""baseline""#, "seccomp_policy"),
    (.desiredState, "/prune_unknown_tenant", "false", "prune_unknown_tenants"),
    (.pool, "/instance_resources", #"{"vcpus": 2, "memory_mib": 512}"#, "mem_mib"),
    (.pool, "/role", #""workr""#, "worker"), (.pool, "/role", #""Worker""#, "worker"),
    (.pool, "/seccomp_policy", #""basline""#, "baseline"),
    (.pool, "/snapshot_compression", #""ZSTD""#, "zstd"),
    (.template, "/role", #""workers""#, "worker"),
    (.tenant, "/net/bridge_name", #""br-tenant-4""#, "br-tenant-3"),
    (.tenant, "/net/bridge_name", #""br-tenant-03""#, "br-tenant-3"),
    (.tenant, "/net/bridge_name", #""b\u0072-acme""#, "br-tenant-3"),
    (.tenant, "/net/gateway_ip", #""10.240.3.254""#, "10.240.3.1"),
    (.instance, "/net/tap_dev", #""tap0""#, "tn3i5"),
    (.instance, "/net/mac", #""aa:bb:cc:dd:ee:ff""#, "02:fc:00:03:00:05"),
    (.instance, "/net/mac", #""02:FC:00:03:00:05""#, "02:fc:00:03:00:05"),
  ])
  func `what can only be one thing is written`(
    kind: DocumentKind, pointer: String, bad: String, right: String
  ) throws {
    let result = try corrected(kind, at: pointer, bad)
    #expect(result.codes.isEmpty)
    #expect(result.text.contains("\"\(right)\""))
    let bytes = try sample(kind, at: pointer, bad)
    #expect(applyFixes(bytes, as: kind, unsafe: false).bytes == bytes)
  }

  @Test(arguments: [
    // The key is there already.
    (DocumentKind.pool, "/instance_resources", #"{"vcpus": 2, "mem_mib": 512, "vcpu": 3}"#),
    // Two keys would become one.
    (.pool, "/instance_resources", #"{"vcpu": 2, "vcpuss": 3, "mem_mib": 512}"#),
    // The field can't have the value.
    (.pool, "/secomp_policy", "7"),
    // Nothing is near, or two keys are.
    (.pool, "/owner", #""ops""#), (.pool, "/desired_counts", #"{"wrming": 1, "sleeping": 0}"#),
    // No value is near, or the text is none of a number.
    (.pool, "/role", #""manager""#), (.pool, "/instance_resources/vcpus", #""2 ""#),
    (.pool, "/instance_resources/vcpus", #""-2""#), (.pool, "/snapshot_compression", #""gzip""#),
    // The convention is not all there is.
    (.tenant, "/net/ipv4_subnet", #""10.240.9.0/24""#),
    // The subnet says that the bridge is right.
    (
      .tenant, "/net",
      """
      {"tenant_net_id": 4, "ipv4_subnet": "10.240.3.0/24", "gateway_ip": "10.240.3.1",
       "bridge_name": "br-tenant-3"}
      """
    ),
    // The gateway and the number say that the subnet is wrong.
    (
      .tenant, "/net",
      """
      {"tenant_net_id": 3, "ipv4_subnet": "10.240.9.0/24", "gateway_ip": "10.240.3.1",
       "bridge_name": "br-tenant-3"}
      """
    ),
    // TAP and address contradict each other, or both are broken.
    (
      .instance, "/net",
      """
      {"tap_dev": "tap0", "mac": "02:fc:00:03:00:06", "guest_ip": "10.240.3.5",
       "gateway_ip": "10.240.3.1", "cidr": 24}
      """
    ),
    (
      .instance, "/net",
      """
      {"tap_dev": "tap0", "mac": "aa:bb:cc:dd:ee:ff", "guest_ip": "10.240.3.5",
       "gateway_ip": "10.240.3.1", "cidr": 24}
      """
    ),
  ])
  func `what could be two things takes a person`(
    kind: DocumentKind, pointer: String, bad: String
  ) throws {
    let result = try corrected(kind, at: pointer, bad)
    #expect(!result.isChanged && !result.codes.isEmpty)
  }

  @Test func `a number or Boolean loses its quotes`() throws {
    let resources = try corrected(
      .pool, at: "/instance_resources", #"{"vcpus": "2", "mem_mib": "512"}"#)
    #expect(resources.codes.isEmpty)
    #expect(resources.text.contains(#"{"vcpus": 2, "mem_mib": 512}"#))
    let prunes = try corrected(.desiredState, at: "/prune_unknown_tenants", #""false""#)
    #expect(prunes.codes.isEmpty)
    #expect(prunes.text.contains(#""prune_unknown_tenants": false"#))
  }

  @Test func `keys in keys are corrected in turn`() throws {
    let text = """
      {"instance_resorces": {"vcpu": 2, "mem_mb": 512}}
      """
    let fixed = applyFixes(Array(text.utf8), as: .pool)
    #expect(String(decoding: fixed.bytes, as: UTF8.self).contains("\"instance_resources\""))
    #expect(String(decoding: fixed.bytes, as: UTF8.self).contains("\"vcpus\": 2"))
  }

  @Test(arguments: [
    ("flake_reff = \".\"\n[[variants]]\nname = \"a\"\n", "flake_ref = \".\"\n"),
    ("'flake_reff' = \".\"\n[[variants]]\nname = \"a\"\n", "'flake_ref' = \".\"\n"),
    ("flake_ref = \".\"\n[[variant]]\nname = \"a\"\n[[variant]]\nname = \"b\"\n", "[[variant]]"),
  ])
  func `TOML keys keep their quotes, and tables written in many places are left alone`(
    text: String, part: String
  ) {
    let linter = Linter()
    let outcome = Fix.applyAll(to: Array(text.utf8), allowingUnsafe: true) {
      linter.check($0, as: .templateConfig, format: .toml).findings
    }
    #expect(String(decoding: outcome.bytes, as: UTF8.self).contains(part))
  }

  @Test func `a signed payload can't be corrected`() throws {
    let inner = Array(#"{"routes": [],}"#.utf8) + [0x20]
    let payload = inner.map(String.init).joined(separator: ", ")
    let bytes = try sample(.signedPayload, at: "/payload", "[\(payload)]")
    #expect(Linter().check(bytes, as: .signedPayload).findings.allSatisfy { $0.fix == nil })
  }
}
