import Foundation
import Testing

@testable import mvm_core

/// Calls as a user types them, with what they print and their status: compared with files in
/// Fixtures/transcripts.
struct Transcript {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The name of the file, without its ending.
  let name: String
  /// The words behind `mvm-core`, a call a line. `Examples/…` and `Tests/…` are files of this
  /// project; `< …` at the end is standard input.
  let calls: [String]

  /// Compares what the calls give with the file, or writes it where `MVM_CORE_REGENERATE` is 1.
  func compare(suite: String) throws {
    let text = calls.map(Self.run).joined(separator: "\n")
    let file = Self.root.appending(path: "Tests/CommandTests/Fixtures/transcripts/\(name).txt")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      text == (try? String(contentsOf: file, encoding: .utf8)),
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter '\(suite)'; git diff Tests")
  }

  /// What one call gives: its words, standard output, standard error, and its status unless it is 0.
  static func run(_ call: String) -> String {
    let result = result(call)
    var text = "$ mvm-core \(call)\n" + result.out + result.err
    if result.status != .yes { text += "[\(result.status.rawValue)]\n" }
    return text.replacing(root.path + "/", with: "")
  }

  /// What one call gives, apart.
  static func result(_ call: String) -> TestProgram.Result {
    let parts = call.split(separator: " < ", maxSplits: 1)
    let words = parts[0].split(separator: " ").map { Argument(absolute($0)) }
    let input = parts.count > 1 ? try? Data(contentsOf: URL(filePath: absolute(parts[1]))) : nil
    return TestProgram().run(words, stdin: input.map { [UInt8]($0) } ?? [])
  }

  private static func absolute(_ word: Substring) -> String {
    ["Examples/", "Tests/"].contains { word.hasPrefix($0) }
      ? root.path + "/" + word : String(word)
  }
}
