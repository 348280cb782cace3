import Foundation
import Testing

/// The library as other packages use it: `Tests/Consumer` sees its public API alone.
///
/// One of its programs is made of the code in the catalog's articles. With `MVM_CORE_REGENERATE=1`
/// in the environment, these tests write it again.
@Suite struct `The library's documentation` {
  private static let catalog = "Sources/MVMCore/MVMCore.docc"
  private static let package = Project.root.appending(path: "Tests/Consumer")
  private static let folder = package.appending(path: "Sources/Articles")

  static let articles = Project.files(in: Project.root.path + "/" + catalog)
    .filter { $0.hasSuffix(".md") }.map(Article.init)

  /// An article of the catalog.
  struct Article: CustomTestStringConvertible, Sendable {
    let file: String

    var name: String { String(file.dropLast(3)) }
    var testDescription: String { name }
    private var blocks: [CodeBlock] { CodeBlock.all(in: Project.text("\(catalog)/\(file)")) }

    /// The name of the function that has its code.
    var function: String { "article" + name }

    /// The lines that its code prints, as it says.
    var shown: [String] { blocks.filter { $0.language == "text" }.flatMap(\.lines) }

    /// Its code as a function: all blocks are one text, as they are to their readers.
    var source: String {
      let lines = blocks.filter { $0.language == "swift" }.flatMap { $0.lines + [""] }
      let imports = Set(lines.filter { $0.hasPrefix("import ") }).sorted()
      let body = lines.filter { !$0.hasPrefix("import ") }
        .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
        .trimmingCharacters(in: .newlines)
      return """
        // Made of \(file) in the catalog; the test of it tells how.
        \(imports.joined(separator: "\n"))

        func \(function)() throws {
        \(body)
        }

        """
    }
  }

  /// The program's main file: each article's name, and what its code prints.
  static var main: String {
    let calls = articles.map { "print(\"# \($0.name)\")\ntry \($0.function)()" }
    return "// Made of the catalog's articles; the test of it tells how.\n"
      + calls.joined(separator: "\n") + "\n"
  }

  private static func check(_ source: String, _ file: String) throws {
    let url = folder.appending(path: file)
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try source.write(to: url, atomically: true, encoding: .utf8)
    }
    let text = try? String(contentsOf: url, encoding: .utf8)
    #expect(
      text == source, "regenerate it: MVM_CORE_REGENERATE=1 swift test --filter documentation")
  }

  @Test(arguments: articles)
  func `the code of an article is in the program that is made of them`(article: Article) throws {
    try Self.check(article.source, article.name + ".swift")
  }

  @Test func `the program has each article and nothing else`() throws {
    try Self.check(Self.main, "main.swift")
    let files = Self.articles.map { $0.name + ".swift" } + ["main.swift"]
    #expect(Set(Project.files(in: Self.folder.path)) == Set(files))
    #expect(Self.articles.count >= 4)
  }

  private static let swift = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { $0 + "/swift" }
    .first(where: FileManager.default.isExecutableFile)

  /// Builds the package beside this one's own build, and runs a program of it.
  @Test(.enabled(if: swift != nil, "There is no Swift toolchain in PATH."))
  func `another package builds with it, and its programs print what they should`() throws {
    let scratch = Project.root.path + "/.build/consumer"
    let built = try ShellScript.run(
      #""$1" build --package-path "$2" --scratch-path "$3""#, try #require(Self.swift),
      Self.package.path, scratch, in: Project.root.path)
    #expect(built.status == 0, "\(built.out)\(built.err)")
    #expect(!built.out.contains("warning: "), "\(built.out)")
    let consumer = try ShellScript.run(
      #""$1""#, scratch + "/debug/Consumer", in: Project.root.path)
    #expect(consumer.out == Project.text("Tests/CommandTests/Fixtures/consumer.txt"))
    let articles = try ShellScript.run(#""$1""#, scratch + "/debug/Articles", in: Project.root.path)
    let shown = Self.articles.flatMap { ["# \($0.name)"] + $0.shown }
    #expect(articles == ShellScript.Result(status: 0, out: shown.joined(separator: "\n") + "\n"))
  }
}

@Suite struct `The table of mvm's modules` {
  /// mvm's modules, and the three beside them.
  private static let modules = [
    "agent", "audit", "build_env", "config", "idle_metrics", "instance", "naming", "node",
    "observability", "platform", "pool", "protocol", "retry", "routing", "signing", "template",
    "tenant", "time", "security", "vm_backend", "linux_env",
  ]

  private struct Row {
    let module: String
    let place: Substring
    let types: Substring
  }

  private static let rows = Project.text("Sources/MVMCore/MVMCore.docc/MVMCore.md").matches(
    of: #/(?m)^\| `(\w+)` \| ([^|]*) \| ([^|]*) \|$/#
  ).map { Row(module: String($0.1), place: $0.2, types: $0.3) }

  @Test func `has a row for each module and no empty cell`() {
    #expect(Self.rows.map(\.module) == Self.modules)
    for row in Self.rows {
      #expect(!row.place.trimmingCharacters(in: .whitespaces).isEmpty, "\(row.module)")
      #expect(!row.types.trimmingCharacters(in: .whitespaces).isEmpty, "\(row.module)")
    }
  }

  @Test func `names files that are there, and types that the library has`() throws {
    let sources = Project.root.path + "/Sources/MVMCore/"
    let text = try Project.files(in: sources).filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: sources + $0, encoding: .utf8) }.joined()
    for row in Self.rows {
      for match in row.place.matches(of: #/`([^`]+)`/#) {
        #expect(FileManager.default.fileExists(atPath: sources + match.1), "\(match.1)")
      }
      for match in row.types.matches(of: #/`(\w+)[^`]*`/#) {
        let declaration = try Regex("public [a-z ]*\\b\(match.1)\\b")
        #expect(text.contains(declaration), "\(match.1)")
      }
    }
  }

  @Test func `each module is used by the package that stands for others`() {
    let printed = Project.text("Tests/CommandTests/Fixtures/consumer.txt").split(separator: "\n")
    #expect(printed.map { String($0.prefix { $0 != ":" }) } == Self.modules)
    #expect(!printed.contains { $0.contains("FAILED") })
  }
}
