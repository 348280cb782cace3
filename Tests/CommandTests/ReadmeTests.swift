import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `The README` {
  private static let text = Project.text("README.md")

  @Test func `it shows a finding, a derivation and a verification`() {
    let commands = CodeBlock.all(in: Self.text).flatMap(\.steps).map(\.command)
    for name in ["lint", "derive", "verify-signature"] {
      #expect(commands.contains { $0.hasPrefix("mvm-core \(name) ") }, "\(name)")
    }
  }

  @Test func `its first lines say what mvm is and who mvm-core is for`() {
    let first = Self.text.split(separator: "\n").prefix(5).joined(separator: " ")
    for words in ["fleets of Firecracker microVMs", "It is for people who"] {
      #expect(first.contains(words), "\(words)")
    }
  }

  @Test func `its picture is what the command prints`() throws {
    let command = "mvm-core lint Examples/broken/tenants/acme/pools/web/pool.json"
    let words = command.replacing("mvm-core lint", with: "lint --color always")
      .replacing("Examples/", with: `Examples`.folder.path + "/").split(separator: " ")
    let result = TestProgram(workingDirectory: Project.root.path)
      .run(words.map { Argument(String($0)) })
    let output = (result.out + result.err).replacing(Project.root.path + "/", with: "")
    let picture = TerminalPicture(command: command, output: output)
    let file = "Documentation/finding.svg"
    if Golden.regenerates {
      try Data(picture.svg.utf8).write(to: Project.root.appending(path: file))
    }
    #expect(
      picture.svg == Project.text(file),
      "If that is intended: MVM_CORE_REGENERATE=1 swift test --filter README")
    #expect(Self.text.contains("](\(file))"))
    #expect(picture.svg.contains("MVM006") && !picture.svg.contains("\u{1B}"))
  }

  @Test func `it counts the rules and the formats of reports`() {
    #expect(Self.text.contains("\(Rules.all.count) rules"))
    #expect(Self.text.contains("\(ReportFormat.allCases.count) report formats"))
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
