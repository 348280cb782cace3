import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `The README` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private static let text =
    (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// The calls that the README shows, each with the output it shows for them.
  static let calls: [[String]] = text.split(separator: "```").compactMap { block in
    let lines = block.split(separator: "\n").map(String.init)
    return lines.first?.hasPrefix("$ mvm-core ") == true ? lines : nil
  }

  @Test(arguments: calls)
  func `a call that is shown prints what is shown`(lines: [String]) {
    let words = lines[0].split(separator: " ").dropFirst(2).map { word in
      word.hasPrefix("Examples/") ? Self.root.path + "/" + word : String(word)
    }
    let result = TestProgram().run(words.map { Argument($0) })
    let shown = result.out.replacing(Self.root.path + "/", with: "")
    #expect(shown.split(separator: "\n").map(String.init) == Array(lines.dropFirst()))
  }

  @Test func `it shows a finding, a derivation and a verification`() {
    #expect(Self.calls.count == 3)
  }

  @Test func `each command is in its table`() {
    for command in CommandTable.all {
      #expect(Self.text.contains("| `mvm-core \(command.name)"), "\(command.name)")
    }
  }

  /// The sample, as the README has it.
  private func check(_ bytes: [UInt8]) throws -> [String] {
    let findings = Linter().check(bytes, as: .pool).findings
    guard findings.isEmpty else {
      return findings.map { "\($0.code) \($0.pointer): \($0.message)" }
    }
    var pool = try PoolSpec.read(bytes)
    pool.desiredCounts.running += 1
    let tap = TAPName(netID: try NetID(3), offset: InstanceOffset(5))
    return [String(decoding: pool.json(.pretty), as: UTF8.self), "\(tap)"]
  }

  @Test func `the README's sample compiles and does what it says`() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let lines = Self.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex { $0.hasPrefix("func check(") }) + 1
    let end = try #require(lines[start...].firstIndex { $0.hasPrefix("```") })
    for line in lines[start..<end] { #expect(source.contains(line), "\(line)") }
    let pool = `Examples`.folder.appending(path: "fleet/tenants/acme/pools/web/pool.json")
    let result = try check([UInt8](Data(contentsOf: pool)))
    #expect(result.count == 2)
    #expect(result[0].contains("\"running\": 3"))
    #expect(result[1] == "tn3i5")
  }
}
