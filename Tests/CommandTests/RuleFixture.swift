import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// A rule's folder in Fixtures/rules: of `bad/` there is one finding, which `bad.txt` shows; of
/// `good/`, the same files mended, there is none.
struct RuleFixture {
  /// Files by their paths.
  typealias Files = [String: [UInt8]]

  static let folder = Project.root.path + "/Tests/CommandTests/Fixtures/rules"

  let rule: RuleDescription

  init(_ code: String) throws {
    rule = try #require(Rules.rule(code)).about
  }

  var name: String { "\(rule.code)-\(rule.name)" }
  var path: String { Self.folder + "/" + name }

  // MARK: - What the rule's example says

  /// Whether the rule has an example that files can be made of.
  var hasExample: Bool { rule.example.kind != nil || !rule.example.edits.isEmpty }

  /// The files of the example: a document, or a whole fleet that was edited.
  func example() throws -> (bad: Files, good: Files) {
    let example = rule.example
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
    return try exchange(pointer, in: Array(Project.text(file).utf8), for: value)
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

  private static func set(
    _ file: String, _ pointer: String, to value: String?, in files: inout Files
  ) throws {
    if pointer.isEmpty {
      files[file] = value.map { Array($0.utf8) }
    } else {
      let bytes = try #require(files[file], "the fleet has no \(file)")
      files[file] = try exchange(pointer, in: bytes, for: try #require(value))
    }
  }

  /// Puts a value in the place of another, or adds it to an object that has no such key.
  private static func exchange(
    _ pointer: String, in bytes: [UInt8], for value: String
  ) throws -> [UInt8] {
    let document = Document(parsing: bytes)
    var node = try #require(document.root)
    for (token, isLast) in tokens(pointer) {
      let child =
        Int(token).flatMap { document.elements(of: node).dropFirst($0).first }
        ?? document.member(token, in: node).map { $0 + 1 }
      guard let child else {
        try #require(isLast, "the document has no \(pointer)")
        let brace = document.range(of: node).lowerBound + 1
        return bytes[..<brace] + Array("\"\(token)\": \(value), ".utf8) + bytes[brace...]
      }
      node = child
    }
    let range = document.range(of: node)
    return bytes[..<range.lowerBound] + Array(value.utf8) + bytes[range.upperBound...]
  }

  private static func tokens(_ pointer: String) -> [(token: String, isLast: Bool)] {
    let tokens = pointer.split(separator: "/").map(String.init)
    return tokens.enumerated().map { ($1, $0 == tokens.count - 1) }
  }

  // MARK: - Files

  /// The files in a folder and below.
  static func files(in folder: String) -> Files {
    let paths = Project.files(in: folder)
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) } ?? [])
      })
  }

  /// Writes the example's files, without those of the fleet that the finding does not need.
  func write() throws {
    var (bad, good) = try example()
    let finding = try lint(bad).out
    for file in bad.keys.sorted() where !rule.example.edits.isEmpty {
      let (less, lessGood) = (bad.filter { $0.key != file }, good.filter { $0.key != file })
      guard !rule.example.edits.contains(where: { $0.file == file }), !less.isEmpty,
        try lint(less).out == finding, try lint(lessGood).status == .yes
      else { continue }
      (bad, good) = (less, lessGood)
    }
    try Self.write(bad, to: path + "/bad")
    try Self.write(good, to: path + "/good")
  }

  private static func write(_ files: Files, to folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, bytes) in files {
      let file = URL(filePath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  // MARK: - Lint

  /// Lints files that are not in the rule's folder.
  func lint(_ files: Files) throws -> TestProgram.Result {
    let folder = TemporaryFolder()
    try Self.write(files, to: folder.path + "/bad")
    return lint("bad", in: folder.path)
  }

  /// Lints `bad/` or `good/`, with the settings that are there.
  func lint(_ side: String, in folder: String) -> TestProgram.Result {
    let files = folder + "/" + side
    func option(_ name: String, _ file: String) -> [String]? {
      FileManager.default.fileExists(atPath: files + "/" + file) ? [name, files + "/" + file] : nil
    }
    var options = option("--config", ".mvm-core.json") ?? ["--no-config"]
    options += option("--baseline", "baseline.json") ?? []
    if let target = rule.example.target { options += ["--target-version", "\(target)"] }
    let operand = option("", "document.json")?.last ?? files
    let call = ["lint", "-q", "-f", "concise", "--fail-on", "note"] + options + [operand]
    let result = TestProgram(workingDirectory: folder).run(call.map { Argument($0) })
    return .init(
      status: result.status, out: result.out.replacing(folder + "/", with: ""), err: result.err)
  }
}
