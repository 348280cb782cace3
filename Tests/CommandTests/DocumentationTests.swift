import Foundation
import Testing

@testable import mvm_core

/// What the documentation tells users to type, and what it says they see then.
///
/// Blocks whose first line begins with `$ ` are run by a shell, each file's in order and in one
/// folder that has a copy of Examples/. In what is shown, a line with nothing but … stands for any.
@Suite struct `Documentation` {
  /// The files for users and contributors.
  static let files = ["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"] + pages

  private static let pages = Project.files(in: Project.root.path + "/Documentation")
    .filter { $0.hasSuffix(".md") }.map { "Documentation/" + $0 }

  /// Files with calls that are not in blocks.
  private static let others = [
    ".pre-commit-hooks.yaml", "action.yml", "Examples/ci/github.yml", "Examples/ci/gitlab.yml",
  ]

  private static func blocks(_ file: String) -> [CodeBlock] {
    CodeBlock.all(in: Project.text(file))
  }

  @Test(
    .enabled(if: LinkageTests.isELF, "The command is not beside the tests."),
    arguments: files.filter { blocks($0).contains { $0.isConsole } })
  func `commands that are shown print what is shown`(file: String) throws {
    let folder = TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Project.root.path + "/Examples", toPath: folder.path + "/Examples")
    var status: Int32 = 0
    for step in Self.blocks(file).flatMap(\.steps) {
      let result = try ShellScript.run(
        "(exit \(status)); \(step.command)", in: folder.path, path: [Project.built.path])
      status = result.status
      let printed = [result.out, result.out + result.err, result.err + result.out]
      #expect(
        printed.contains { Self.shows(step.shown, all: $0) },
        "\(step.command)\n\(result.out)\(result.err)")
    }
  }

  /// Whether lines are those of a text, with … for any.
  private static func shows(_ shown: [String], all text: String) -> Bool {
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if rest.last == "" { rest.removeLast() }
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return shown == Array(rest)
    }
    guard rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  @Test func `what is shown is compared, and elided only where it says so`() {
    #expect(Self.shows(["a", "b"], all: "a\nb\n"))
    #expect(!Self.shows(["a"], all: "a\nb\n") && !Self.shows(["b"], all: "a\n"))
    #expect(Self.shows(["a", "…", "c"], all: "a\nb\nc\n") && Self.shows(["…"], all: "a\n"))
    #expect(!Self.shows(["a", "…", "c"], all: "a\nb\n") && !Self.shows(["…", "a"], all: "b\n"))
    #expect(Self.shows(["…", "b", "…"], all: "a\nb\nc\n"))
  }

  /// The lines of a file in which calls may be: those of its blocks, or all.
  private static func lines(_ file: String) -> [String] {
    guard file.hasSuffix(".md") else { return CodeBlock.lines(Project.text(file)) }
    let languages: Set<Substring> = ["", "console", "sh", "bash", "zsh", "fish", "yaml"]
    return blocks(file).filter { languages.contains($0.language) }.flatMap { block in
      block.isConsole ? block.steps.map { "$ " + $0.command } : block.joined
    }
  }

  @Test(arguments: files + others)
  func `every call of a command is one that it takes`(file: String) throws {
    for words in Self.lines(file).flatMap(ShellCall.all) {
      let arguments = words.map { Argument($0) }
      guard let first = arguments.first, !["--version", "--help"].contains(first.text) else {
        continue
      }
      let command = try #require(CommandTable.command(named: first.bytes), "\(words)")
      let outcome = Parser.parse(Array(arguments.dropFirst()), for: command)
      #expect(outcome.error == nil, "\(words): \(outcome.error?.message(for: command) ?? "")")
    }
  }

  @Test(arguments: [
    ("$ mvm-core lint 'a b' | cat", [["lint", "a b"]]), ("      - mvm-core rules", [["rules"]]),
    (
      "x | mvm-core lint --kind pool -; mvm-core help",
      [["lint", "--kind", "pool", "-"], ["help"]]
    ),
    ("tap=$(mvm-core derive tap --net-id 3)", [["derive", "tap", "--net-id", "3"]]),
    ("mvm-core help # shows", [["help"]]), ("cd mvm-core && ls", []), ("man mvm-core lint", []),
  ])
  func `calls are found`(line: String, calls: [[String]]) {
    #expect(ShellCall.all(in: line) == calls)
  }

  @Test(arguments: files)
  func `every link to a file leads to one`(file: String) {
    let folder = file.contains("/") ? "Documentation/" : ""
    for match in Project.text(file).matches(of: #/\]\(([^)#:]+)(#[^)]*)?\)/#) {
      let path = Project.root.path + "/" + folder + match.1
      #expect(FileManager.default.fileExists(atPath: path), "\(match.1)")
    }
  }

  @Test(arguments: [".github/CONTRIBUTING.md", ".github/SECURITY.md", "README.md"])
  func `every path that is named is there`(file: String) {
    let named = Project.text(file).matches(
      of: #/`((?:Sources|Tests|Examples|Tools|man)/[\w./+-]*)`/#)
    #expect(!named.isEmpty || file == ".github/SECURITY.md")
    for match in named {
      let path = Project.root.path + "/" + match.1
      #expect(FileManager.default.fileExists(atPath: path), "\(match.1)")
    }
  }

  /// A block of Swift shows the file that is named last before it.
  @Test func `the code that contributors are shown is the project's`() throws {
    var path: Substring?
    var source: [String] = []
    var isCode = false
    var shown = 0
    for line in CodeBlock.lines(Project.text(".github/CONTRIBUTING.md")) {
      if let match = line.matches(of: #/`(Sources/[\w/+-]+\.swift)`/#).last {
        path = match.1
        source = CodeBlock.lines(Project.text(String(match.1)))
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
      if line.hasPrefix("```") {
        isCode = line == "```swift"
      } else if isCode, !["", "…"].contains(line.trimmingCharacters(in: .whitespaces)) {
        shown += 1
        let isThere = source.contains(line.trimmingCharacters(in: .whitespaces))
        #expect(isThere, "\(path ?? "no file"): \(line)")
      }
    }
    #expect(shown > 0)
  }
}
