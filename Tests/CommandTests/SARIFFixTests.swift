import Foundation
import Testing

@testable import mvm_core

/// What a viewer of SARIF does with the fixes of a log.
@Suite struct `Fixes in SARIF` {
  private static let pool = """
    // ä pool
    {"pool_id": "web", 'tenant_id': "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": "2", "mem_mib": 512}, "snapshot_compresion": "zstd",
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0},}

    """

  @Test func `give the same text as --fix`() throws {
    let folder = TemporaryFolder(["pool.json": Self.pool])
    func lint(_ options: String...) -> TestProgram.Result {
      TestProgram(workingDirectory: folder.path).run(
        (["lint"] + options + [folder.path]).map { Argument($0) })
    }
    let out = lint("-f", "sarif").out
    var text = Array(Self.pool.utf8)
    let replacements = try Self.replacements(in: out)
    #expect(replacements.count > 3)
    for (range, new) in replacements.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      text.replaceSubrange(range, with: Array(new.utf8))
    }
    #expect(lint("--fix", "--unsafe-fixes").status == .yes)
    #expect(String(decoding: text, as: UTF8.self) == folder.text(of: "pool.json"))
  }

  private static func replacements(in log: String) throws -> [(Range<Int>, String)] {
    let root = try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any]
    let run = try #require((root?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let fixes = results.flatMap { $0["fixes"] as? [[String: Any]] ?? [] }
    let changes = fixes.flatMap { $0["artifactChanges"] as? [[String: Any]] ?? [] }
    #expect(
      changes.allSatisfy {
        ($0["artifactLocation"] as? [String: String])?["uri"] == "pool.json"
      })
    return try changes.flatMap { $0["replacements"] as? [[String: Any]] ?? [] }.map { replacement in
      let region = try #require(replacement["deletedRegion"] as? [String: Int])
      let (start, length) = (region["byteOffset"] ?? 0, region["byteLength"] ?? 0)
      let content = replacement["insertedContent"] as? [String: String]
      return (start..<start + length, try #require(content?["text"]))
    }
  }
}
