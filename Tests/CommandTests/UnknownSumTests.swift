import Foundation
import Testing

@testable import MVMCore

/// A sum of which a part can't be read is a lower bound: it proves that a quota is exceeded, and never
/// that it is kept.
@Suite struct `Sums with unknown parts` {
  private static let fleet = PlantedFleet.clean

  /// What is said of a sum after some texts are replaced, each the first of its kind in a file.
  private static func sums(_ edits: [(path: String, old: String, new: String)]) throws -> [String] {
    var texts: [String: [UInt8]] = [:]
    for edit in edits {
      let text = String(decoding: texts[edit.path] ?? fleet.bytes(edit.path), as: UTF8.self)
      let range = try #require(text.firstRange(of: edit.old))
      texts[edit.path] = Array(text.replacingCharacters(in: range, with: edit.new).utf8)
    }
    let codes: Set = ["MVM406", "MVM407", "MVM408", "MVM809", "MVM816"]
    return fleet.findings(texts).keys.filter { codes.contains($0.code) }.map(\.description).sorted()
  }

  private static let state = "desired-node-1.json"
  private static let pool = "tenants/acme/pools/edge/pool.json"
  private static let tenant = "tenants/acme/tenant.json"

  @Test func `over its quota is over its quota, whatever the part is`() throws {
    #expect(
      try Self.sums([
        (Self.state, #""max_running": 16"#, #""max_running": 2"#),
        (Self.state, #""running": 1"#, #""running": "many""#),
      ]) == [
        "MVM406 \(Self.state): tenant \"acme\" requests at least 3 running instances; max_running is 2"
      ])
    #expect(
      try Self.sums([
        (Self.tenant, #""max_running": 16"#, #""max_running": 1"#),
        (Self.pool, #""running": 1"#, #""running": "many""#),
      ]) == [
        "MVM809 \(Self.tenant): tenant \"acme\" has at least 3 running instances; max_running is 1"
      ])
    #expect(
      try Self.sums([
        ("node.json", #""total_vcpus": 64"#, #""total_vcpus": 4"#),
        (Self.state, #""running": 1"#, #""running": "many""#),
      ]).allSatisfy { $0.contains("at least") })
  }

  @Test func `nothing is said where the part decides`() throws {
    #expect(
      try Self.sums([
        (Self.state, #""max_running": 16"#, #""max_running": 3"#),
        (Self.state, #""running": 1"#, #""running": "many""#),
      ]) == [])
    #expect(
      try Self.sums([
        (Self.state, #""max_running": 16"#, #""max_running": "few""#)
      ]) == [])
  }
}
