import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// A rule's example as files: in the bad ones there is the rule's finding and no other, in the good
/// ones none.
struct RuleFixture {
  /// Files by their paths.
  typealias Files = [String: [UInt8]]

  let rule: RuleDescription

  init(_ code: String) throws {
    rule = try #require(Rules.rule(code)).about
  }

  /// The files of the example: a document, or a whole fleet that was edited.
  func example() throws -> (bad: Files, good: Files) {
    let example = rule.example
    if example.kind == nil, example.edits.isEmpty { return try inWords() }
    guard let kind = example.kind else { return try fleets() }
    let file = Self.fileName(of: kind, rule.code, example)
    return (
      [file: try Self.sample(kind, at: example.pointer, example.bad)],
      [file: try Self.sample(kind, at: example.pointer, example.good)]
    )
  }

  /// The usual name, unless it says what the document is not: some template configs are JSON, and
  /// a document of an unknown kind has no name that tells one.
  private static func fileName(
    of kind: DocumentKind, _ code: String, _ example: RuleExample
  ) -> String {
    if code == "MVM003" { return "document.json" }
    let isJSON = example.bad.hasPrefix("{") || !example.pointer.isEmpty
    return kind == .templateConfig && isJSON ? "template-config.json" : kind.fileName
  }

  /// A clean document of a kind with one value of it exchanged.
  private static func sample(
    _ kind: DocumentKind, at pointer: String, _ value: String
  ) throws -> [UInt8] {
    if pointer.isEmpty { return Array(value.utf8) }
    let file = "Tests/MVMCoreTests/Fixtures/samples/\(kind.rawValue).json"
    return try Overlay.exchange(pointer, in: Array(Project.text(file).utf8), for: value)
  }

  private func fleets() throws -> (bad: Files, good: Files) {
    let fleet = Self.files(in: Examples.folder.path + "/fleet")
    var (bad, good) = (fleet, fleet)
    for edit in rule.example.edits {
      try Self.set(edit.file, edit.pointer, to: edit.bad, in: &bad)
      if edit.bad != nil { try Self.set(edit.file, edit.pointer, to: edit.good, in: &good) }
    }
    return (bad, good)
  }

  /// The files for an example in words, from Fixtures/rules.json.
  private func inWords() throws -> (bad: Files, good: Files) {
    let fixture = Document(
      parsing: Array(Project.text("Tests/CommandTests/Fixtures/rules.json").utf8))
    let entry = try #require(fixture.root.flatMap { fixture.member(rule.code, in: $0) })
    func files(_ side: String) throws -> Files {
      let list = try #require(fixture.member(side, in: entry + 1))
      let overlays = try fixture.elements(of: list + 1).map { try Overlay($0, of: fixture) }
      return Dictionary(uniqueKeysWithValues: overlays.map { ($0.file, $0.bytes) })
    }
    return (try files("bad"), try files("good"))
  }

  private static func set(
    _ file: String, _ pointer: String, to value: String?, in files: inout Files
  ) throws {
    if pointer.isEmpty {
      files[file] = value.map { Array($0.utf8) }
    } else {
      let bytes = try #require(files[file], "the fleet has no \(file)")
      files[file] = try Overlay.exchange(pointer, in: bytes, for: try #require(value))
    }
  }

  /// The files in a folder and below.
  static func files(in folder: String) -> Files {
    let paths = Project.files(in: folder)
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) } ?? [])
      })
  }

  /// A call of `lint` in a folder.
  struct Call {
    let words: [String]
    let folder: String
    /// Keeps the folder.
    var owner: TemporaryFolder?

    func run(format: String) -> TestProgram.Result {
      let words = self.words.prefix(1) + ["-f", format] + self.words.dropFirst()
      var result = TestProgram(workingDirectory: folder).run(words.map { Argument($0) })
      result.out.replace(folder + "/", with: "")
      return result
    }
  }

  /// Lints files, with the settings that are among them.
  func lint(_ files: Files) -> TestProgram.Result { call(on: files).run(format: "concise") }

  /// The call that lints files.
  func call(on files: Files) -> Call {
    let folder = TemporaryFolder()
    for (path, bytes) in files { folder.write(bytes, to: path) }
    func option(_ name: String, _ file: String) -> [String]? {
      files[file] == nil ? nil : [name, folder.path + "/" + file]
    }
    var options = option("--config", ".mvm-core.json") ?? ["--no-config"]
    options += option("--baseline", "baseline.json") ?? []
    // Each route with a port gets one of two notes: with by_ip and without.
    let notes = ["MVM510", "MVM514"].filter { $0 != rule.code }
    options += ["--ignore", notes.joined(separator: ",")]
    if let target = rule.example.target { options += ["--target-version", "\(target)"] }
    // A broken document by itself could be any program's, unless it is named.
    let single = files.count == 1 ? files.keys.first.map { folder.path + "/" + $0 } : nil
    let operand = single ?? option("", "document.json")?.last ?? folder.path
    return Call(
      words: ["lint", "-q", "--fail-on", "note"] + options + [operand], folder: folder.path,
      owner: folder)
  }
}
