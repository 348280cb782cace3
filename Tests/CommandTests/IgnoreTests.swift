import Foundation
import Testing

@testable import mvm_core

/// The program git, if it is installed.
private enum Git {
  static let path = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}

/// Our reading of `.gitignore` against git's own.
@Suite(.enabled(if: Git.path != nil, "git is not installed."))
struct `Ignored files` {
  /// The files that git would add.
  private func known(toGitIn folder: TemporaryFolder) throws -> Set<String> {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(Git.path))
    process.arguments = [
      "-C", folder.path, "ls-files", "--others", "--exclude-standard", "-z",
    ]
    process.environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let names = data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return Set(names.filter { $0.hasSuffix(".json") })
  }

  private func known(toUsIn folder: TemporaryFolder) -> Set<String> {
    var walk = FileFinder(excluding: [], includingHidden: true)
    walk.add(Path(folder.path))
    return Set(walk.files.map { $0.path.text.replacing(folder.path + "/", with: "") })
  }

  private func makeRepository() -> TemporaryFolder {
    let folder = TemporaryFolder([".git/HEAD": "ref: refs/heads/main\n"])
    folder.write("", to: ".git/refs/heads/.keep")
    folder.write("", to: ".git/objects/.keep")
    return folder
  }

  private static let names = ["a", "b", "ab", ".c", "a b", "foo", "[x]"]

  @Test(arguments: Array(0..<40) + [282, 306, 590, 670])
  func `what is ignored is what git ignores`(seed: Int) throws {
    var random = SeededRandom(state: UInt64(seed) &* 7919 &+ 1)
    let folder = makeRepository()
    for _ in 0..<40 {
      let depth = Int.random(in: 0...3, using: &random)
      let parts = (0..<depth).map { _ in Self.names.randomElement(using: &random) ?? "a" }
      let name = (Self.names.randomElement(using: &random) ?? "a") + ".json"
      folder.write("{}", to: (parts + [name]).joined(separator: "/"))
    }
    let places = ["", "a/", "b/", "a/b/", "foo/"]
    for place in places where place.isEmpty || Bool.random(using: &random) {
      let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.line(&random) }
      folder.write(lines.joined(separator: "\n"), to: place + ".gitignore")
    }
    if Bool.random(using: &random) {
      folder.write(Self.line(&random) + "\n", to: ".git/info/exclude")
    }
    let rules = places.map { folder.text(of: $0 + ".gitignore") ?? "" }
    let (ours, theirs) = (known(toUsIn: folder), try known(toGitIn: folder))
    #expect(ours.subtracting(theirs) == [], "git ignores these: \(rules)")
    #expect(theirs.subtracting(ours) == [], "git does not ignore these: \(rules)")
  }

  private static func line(_ random: inout SeededRandom) -> String {
    let pieces = [
      "a", "b", "*", "**", "/", "/", "?", "[ab]", "[!a]", "foo", ".json", "\\a", ".c", " ",
      "*.json",
      "**/", "/**", "[[:alpha:]]", "a*", "ab", "[a-", "\\ ", "#", "[x]", "\\[x]", "]", "***",
    ]
    let count = Int.random(in: 1...4, using: &random)
    let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let ends = ["", "", "", "/", " ", "  ", "\r"]
    return (Int.random(in: 0..<4, using: &random) == 0 ? "!" : "") + text
      + (ends.randomElement(using: &random) ?? "")
  }

  @Test(arguments: [
    "*.json\n!a/\n!a/**\n", "/*\n!/a\n/a/*\n!/a/b.json\n", "a/**/b.json", "**/a/**", "**/b.json",
    "\u{FEFF}a\n", "# a\n\\#a\n", "a \n", "a\\ b/\n", "/\n!\n//\n", "a\\\n", "[]a].json\n[^a-b]*\n",
    "[[:nope:]]\n", "[a-\\]]*\n", "a//b.json\n", "./a\n", "a/./b.json\n", "**\n!*/\n!*.json\n",
  ])
  func `each form of a rule is taken as git takes it`(rules: String) throws {
    let folder = makeRepository()
    for first in ["a", "b", "#a", "a b", "]"] {
      folder.write("{}", to: first + ".json")
      for second in ["a", "b", "x/b", "x/y/b"] { folder.write("{}", to: "\(first)/\(second).json") }
    }
    folder.write(rules, to: ".gitignore")
    #expect(known(toUsIn: folder) == (try known(toGitIn: folder)))
  }
}

/// Random numbers that are the same for the same seed.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
