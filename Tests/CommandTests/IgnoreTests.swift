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
  /// Runs git, without any configuration but a person's.
  @discardableResult
  private func git(
    _ arguments: String..., in folder: TemporaryFolder, home: String? = nil
  ) throws -> Data {
    try git(arguments, in: folder, home: home)
  }

  @discardableResult
  private func git(
    _ arguments: [String], in folder: TemporaryFolder, home: String? = nil
  ) throws -> Data {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(Git.path))
    process.arguments = ["-C", folder.path] + arguments
    process.environment = ["GIT_CONFIG_NOSYSTEM": "1", "HOME": home ?? "/nowhere"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// The files that git tracks or would add.
  private func known(toGitIn folder: TemporaryFolder, home: String? = nil) throws -> Set<String> {
    let data = try git(
      "ls-files", "--cached", "--others", "--exclude-standard", "-z", in: folder, home: home)
    let names = data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return Set(names.filter { $0.hasSuffix(".json") })
  }

  private func known(toUsIn folder: TemporaryFolder, home: String? = nil) -> Set<String> {
    let user = GitUser { $0 == "HOME" ? home : nil }
    var walk = FileFinder(excluding: [], of: user, includingHidden: true)
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
    var written: [String] = []
    for _ in 0..<40 {
      let depth = Int.random(in: 0...3, using: &random)
      let parts = (0..<depth).map { _ in Self.names.randomElement(using: &random) ?? "a" }
      let name = (Self.names.randomElement(using: &random) ?? "a") + ".json"
      let path = (parts + [name]).joined(separator: "/")
      folder.write("{}", to: path)
      written.append(path)
    }
    let places = ["", "a/", "b/", "a/b/", "foo/"]
    for place in places where place.isEmpty || Bool.random(using: &random) {
      let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.line(&random) }
      folder.write(lines.joined(separator: "\n"), to: place + ".gitignore")
    }
    if Bool.random(using: &random) {
      folder.write(Self.line(&random) + "\n", to: ".git/info/exclude")
    }
    // Some are tracked, whatever the rules say, in an index of each version.
    if seed % 2 == 1 {
      try git("init", "-q", in: folder)
      for name in written.prefix(8) {
        try git("--literal-pathspecs", "add", "-f", name, in: folder)
      }
      try git("update-index", "--index-version", "\(2 + seed / 2 % 3)", in: folder)
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

extension `Ignored files` {
  @Test(arguments: [
    (".gitconfig", "[core]\n\texcludesFile = ~/lists/ignore # mine\n", "lists/ignore"),
    (".gitconfig", "[user]\nname = x\n[CORE] ExcludesFile=\"~/a b\"\n", "a b"),
    (".config/git/config", "[core \"x\"]\nexcludesfile = ~/no\n", ".config/git/ignore"),
    (".config/git/x", "", ".config/git/ignore"),
  ])
  func `what a person ignores everywhere is ignored`(
    settings: String, text: String, list: String
  ) throws {
    let home = TemporaryFolder([settings: text, list: "b.json\n/c/\n"])
    let folder = makeRepository()
    try git("init", "-q", in: folder)
    for name in ["a.json", "b.json", "d/b.json", "c/a.json", "d/c/a.json", "e/b.json"] {
      folder.write("{}", to: name)
    }
    folder.write("!b.json\n", to: "e/.gitignore")
    let ours = known(toUsIn: folder, home: home.path)
    #expect(ours == ["a.json", "d/c/a.json", "e/b.json"])
    #expect(ours == (try known(toGitIn: folder, home: home.path)))
  }

  @Test func `a tracked file is checked in a work tree and in a submodule too`() throws {
    let folder = TemporaryFolder([
      "main/.gitignore": "pool.json\nvendor/\n", "main/vendor/pool.json": "{}",
      "main/pool.json": "{}", "main/new/pool.json": "{}", "sub/tenant.json": "{}",
    ])
    let identity = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    func run(_ directory: String, _ words: String...) throws {
      try git(["-C", directory] + identity + words, in: folder)
    }
    try run("sub", "init", "-q")
    try run("sub", "add", "-f", "tenant.json")
    try run("sub", "commit", "-qm", "x")
    try run("main", "init", "-q")
    try run("main", "add", "-f", "vendor/pool.json", "pool.json", ".gitignore")
    try run(
      "main", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "-f",
      folder.path + "/sub", "vendor/sub")
    try run("main", "commit", "-qm", "x")
    try run("main", "worktree", "add", "-q", folder.path + "/other")
    let main = ["main/pool.json", "main/vendor/pool.json", "main/vendor/sub/tenant.json"]
    #expect(known(toUsIn: folder).filter { $0.hasPrefix("main/") } == Set(main))
    let other = known(toUsIn: folder).filter { $0.hasPrefix("other/") }
    #expect(other == ["other/pool.json", "other/vendor/pool.json"])
  }

  @Test func `a tracked file is checked where hashes are SHA-256`() throws {
    let folder = TemporaryFolder([".gitignore": "*.json\n", "a.json": "{}", "b.json": "{}"])
    try git("init", "-q", "--object-format=sha256", in: folder)
    for name in ["a.json", ".gitignore"] { try git("add", "-f", name, in: folder) }
    #expect(known(toUsIn: folder) == ["a.json"])
  }

  @Test func `an index that can't be read takes nothing away`() {
    let whole = Array("DIRC".utf8) + [0, 0, 0, 2, 0, 0, 0, 1] + [UInt8](repeating: 0, count: 60)
    for count in 0..<whole.count { _ = GitIndex(Array(whole.prefix(count))) }
    for index in whole.indices {
      for byte: UInt8 in [0, 1, 4, 0x7F, 0x80, 0xFF] {
        var changed = whole
        changed[index] = byte
        _ = GitIndex(changed)
      }
    }
    let folder = makeRepository()
    folder.write(whole, to: ".git/index")
    folder.write("a.json\n", to: ".gitignore")
    folder.write("{}", to: "a.json")
    folder.write("{}", to: "b.json")
    #expect(known(toUsIn: folder) == ["b.json"])
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
