import Foundation
import Testing

@testable import mvm_core

/// A shell that is installed here, and is asked what it offers.
enum CompletionShell: CaseIterable {
  case bash
  /// Bash with the package bash-completion, which finds the script by itself.
  case bashWithPackage
  case zsh, fish

  /// A word that is offered, without what of it was there, and what the shell tells of it.
  struct Offer: Hashable {
    let text: String
    let meaning: String
  }

  /// Where Debian has the package bash-completion.
  static let bashCompletion: String? = {
    let path = "/usr/share/bash-completion/bash_completion"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// Whether this shell can be asked here.
  var isInstalled: Bool {
    switch self {
    case .bash: Tool.has("bash")
    case .bashWithPackage: Tool.has("bash") && Self.bashCompletion != nil
    case .zsh: Tool.has("zsh")
    case .fish: Tool.has("fish")
    }
  }

  /// What the shell offers where each of the lines ends, in a folder with a few files.
  func offers(after lines: [String]) throws -> [(line: String, offers: Set<Offer>)] {
    let folder = TemporaryFolder(["pool.json": "{}", "a b.json": "{}", "sub/x.json": "{}"])
    let rows = try withExtendedLifetime(folder) { try ask(lines, in: folder.path) }
    return zip(lines, rows).map { line, rows in
      (line, Set(rows.split(separator: "\n").compactMap(offer)))
    }
  }

  /// What the driver in Fixtures/shells prints for each line, with the scripts in completions/.
  private func ask(_ lines: [String], in folder: String) throws -> [String] {
    let project = `Shell completion`.folder.deletingLastPathComponent().path
    let driver = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/shells/complete.").path
    switch self {
    case .bash, .bashWithPackage:
      let package = self == .bash ? "" : Self.bashCompletion ?? ""
      return try lines.map {
        try Self.output(folder, "bash", ["--norc", driver + "bash", project, $0, package])
      }
    case .zsh:
      let output = try Self.output(folder, "zsh", ["-f", driver + "zsh", project] + lines)
      return output.components(separatedBy: "<LINE>\n").dropFirst().map { $0 }
    case .fish:
      return try lines.map {
        try Self.output(folder, "fish", ["--no-config", driver + "fish", project, $0])
      }
    }
  }

  private static func output(
    _ folder: String, _ name: String, _ words: [String]
  ) throws -> String {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(Tool.path(name)))
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["HOME": folder, "LC_ALL": "C.UTF-8"]) { $1 }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One row of a driver's output.
  private func offer(_ row: Substring) -> Offer? {
    let mark: String =
      switch self {
      case .bash, .bashWithPackage: "  ("
      case .zsh: "<MEANS>"
      case .fish: "\t"
      }
    let parts = row.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    let word = parts[0].trimmingCharacters(in: .whitespaces).replacing("\\ ", with: " ")
    let meaning = parts.count > 1 ? String(parts[1]) : ""
    return word.isEmpty && meaning.isEmpty ? nil : Offer(text: Self.bare(word), meaning: meaning)
  }

  /// The word without what comes before it in the same argument, and without what follows it: shells
  /// differ in what they show of those.
  private static func bare(_ word: String) -> String {
    let end = word.last == "=" || word.last == "/" ? word.dropLast() : word[...]
    let start = end.lastIndex { "=,".contains($0) }.map { end.index(after: $0) } ?? end.startIndex
    return String(end[start...])
  }
}
