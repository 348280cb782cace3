import Foundation
import Testing

@testable import MVMCore

/// A file that is made from one of Examples/fleet by changing it, as Fixtures/mistakes.json and
/// Fixtures/rules.json describe files:
///
/// - `file`: its path; the last component of `base` if absent;
/// - `base`: the fleet's file that it starts from; `file` if absent;
/// - `at` and `value`, or `edits` with a list of both: a JSON value to put at a pointer;
/// - `replace` and `with`: text to exchange, which the base has once;
/// - `text`: the whole text;
/// - `encoding`: `latin1` for a file that is not UTF-8.
struct Overlay {
  let file: String
  let bytes: [UInt8]

  /// Reads the overlay at a node of a fixture.
  init(_ node: Int, of fixture: Document) throws {
    func text(_ key: String) -> String? {
      fixture.member(key, in: node).map { fixture.text(of: $0 + 1) }
    }
    let base = try #require(text("base") ?? text("file"))
    file = text("file") ?? String(base.split(separator: "/").last ?? "")
    if let whole = text("text") {
      bytes = Array(whole.utf8)
      return
    }
    var result = Array(Project.text("Examples/fleet/" + base).utf8)
    try #require(!result.isEmpty, "the fleet has no \(base)")
    if let old = text("replace"), let new = text("with") {
      let parts = String(decoding: result, as: UTF8.self).components(separatedBy: old)
      try #require(parts.count == 2, "\(base) does not have this once: \(old)")
      result = Array(parts.joined(separator: new).utf8)
    }
    for (pointer, value) in try Self.edits(node, of: fixture) {
      result = try Self.exchange(pointer, in: result, for: value)
    }
    if text("encoding") == "latin1" {
      result = String(decoding: result, as: UTF8.self).unicodeScalars.map { UInt8($0.value) }
    }
    bytes = result
  }

  private static func edits(
    _ node: Int, of fixture: Document
  ) throws -> [(pointer: String, value: String)] {
    func edit(_ node: Int) throws -> (String, String) {
      let at = try #require(fixture.member("at", in: node))
      let value = try #require(fixture.member("value", in: node))
      let bytes = fixture.bytes[fixture.range(of: value + 1)]
      return (fixture.text(of: at + 1), String(decoding: bytes, as: UTF8.self))
    }
    if fixture.member("at", in: node) != nil { return [try edit(node)] }
    guard let list = fixture.member("edits", in: node) else { return [] }
    return try fixture.elements(of: list + 1).map(edit)
  }

  /// Puts a JSON value in the place of another, or adds it to an object that has no such key.
  static func exchange(
    _ pointer: String, in bytes: [UInt8], for value: String
  ) throws -> [UInt8] {
    let document = Document(parsing: bytes)
    var node = try #require(document.root)
    let tokens = pointer.split(separator: "/").map(String.init)
    for (index, token) in tokens.enumerated() {
      let child =
        Int(token).flatMap { document.elements(of: node).dropFirst($0).first }
        ?? document.member(token, in: node).map { $0 + 1 }
      guard let child else {
        try #require(index == tokens.count - 1, "the document has no \(pointer)")
        let brace = document.range(of: node).lowerBound + 1
        return bytes[..<brace] + Array("\"\(token)\": \(value), ".utf8) + bytes[brace...]
      }
      node = child
    }
    let range = document.range(of: node)
    return bytes[..<range.lowerBound] + Array(value.utf8) + bytes[range.upperBound...]
  }
}

/// A mistake that people make, planted in one file of the clean fleet: an entry of
/// Fixtures/mistakes.json. What is found in it is in Fixtures/mistakes.txt.
struct PlantedMistake: Sendable, CustomTestStringConvertible {
  let name: String
  /// The file's name.
  let file: String
  let bytes: [UInt8]

  var testDescription: String { name }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether its finding is the note that each route without by_ip has, which others don't show.
  var isAboutSkippedRoutes: Bool { name == "port-without-by-ip" }

  static let all: [PlantedMistake] = {
    let fixture = Document(
      parsing: Array(Project.text("Tests/CommandTests/Fixtures/mistakes.json").utf8))
    return (fixture.root.map { fixture.elements(of: $0) } ?? []).compactMap { node in
      guard let name = fixture.member("name", in: node), let file = try? Overlay(node, of: fixture)
      else { return nil }
      return PlantedMistake(
        name: fixture.text(of: name + 1), file: file.file, bytes: file.bytes)
    }
  }()

  static func named(_ name: String) throws -> PlantedMistake {
    try #require(all.first { $0.name == name })
  }

  /// What to check for all to be found: those that could be any program's files are named.
  static let operands =
    [folder.path]
    + all.map(\.path).filter {
      $0.contains("/empty-file/") || $0.contains("/too-deep/")
    }

  /// The file.
  var path: String { "\(Self.folder.path)/\(name)/\(file)" }

  /// All of them as files, each in a folder of its name.
  static let folder: TemporaryFolder = {
    let folder = TemporaryFolder()
    atexit { try? FileManager.default.removeItem(atPath: PlantedMistake.folder.path) }
    for mistake in all { folder.write(mistake.bytes, to: "\(mistake.name)/\(mistake.file)") }
    return folder
  }()
}
