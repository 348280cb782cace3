import Foundation
import MVMCore

@testable import mvm_core

/// What a reader sees of a finding.
struct ShownFinding: Hashable {
  let code: String
  let severity: String
  let message: String
  let help: String?
  let fix: String?
  /// Whether the fix is safe; nil without one.
  let fixIsSafe: Bool?
  let related: [String]
  /// What a message can name: the keys of the pointer, the words and numbers of the line, the parts
  /// of the path and the size of the file.
  let context: Set<String>
  /// The strings of the file.
  let strings: Set<String>
  /// Whether the place is an object or a list, in which a key can be absent.
  let isContainer: Bool
}

extension ShownFinding {
  /// The findings of all fixtures: examples of rules, planted mistakes and the broken fleet.
  static let all: [ShownFinding] = examples + mistakes + broken

  private static var examples: [ShownFinding] {
    `Examples of rules`.codes.flatMap { code -> [ShownFinding] in
      guard let fixture = try? RuleFixture(code), let files = try? fixture.example().bad else {
        return []
      }
      return found(by: fixture.call(on: files))
    }
  }

  private static var mistakes: [ShownFinding] {
    lint(PlantedMistake.operands, in: PlantedMistake.folder.path)
  }

  private static var broken: [ShownFinding] {
    let folder = Examples.folder.appending(path: "broken").path
    return lint([folder], in: folder)
  }

  private static func lint(_ operands: [String], in folder: String) -> [ShownFinding] {
    found(
      by: RuleFixture.Call(
        words: ["lint", "-q", "--no-config", "--fail-on", "note"] + operands, folder: folder))
  }

  private static func found(by call: RuleFixture.Call) -> [ShownFinding] {
    let result = call.run(format: "json")
    let json = try? JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    let findings = json?["findings"] as? [[String: Any]] ?? []
    return findings.map { ShownFinding($0, in: call.folder) }
  }

  private init(_ json: [String: Any], in folder: String) {
    func text(_ key: String) -> String { json[key] as? String ?? "" }
    func shown(_ text: String) -> String { text.replacing(folder + "/", with: "") }
    code = text("code")
    severity = text("severity")
    message = shown(text("message"))
    help = (json["help"] as? String).map(shown)
    let fix = json["fix"] as? [String: Any]
    self.fix = fix?["description"] as? String
    fixIsSafe = (fix?["safety"] as? String).map { $0 == "safe" }
    related = (json["related"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
      .map(shown)
    let path = text("path").replacing(folder + "/", with: "")
    let data = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
    let start = (json["range"] as? [String: Any])?["start"] as? [String: Any]
    let lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    let line = lines.dropFirst((start?["line"] as? Int ?? 1) - 1).first ?? ""
    let column = start.map { $0["column"] as? Int ?? 1 } ?? 1
    isContainer = "{[".contains(
      line.unicodeScalars.dropFirst(column - 1).first.map(Character.init) ?? " ")
    strings = Self.strings(in: String(decoding: data, as: UTF8.self))
    context = Self.words(in: text("pointer")).union(Self.words(in: path)).union(
      Self.words(in: line)
    ).union([data.count.formatted(.number.locale(Locale(identifier: "en_US")))])
  }

  /// Words and numbers, and strings in quotes as a whole.
  private static func words(in text: String) -> Set<String> {
    let words = text.matches(of: #/-?\w(?:[\w.:+,-]*\w)?/#).map { String($0.0) }
    return strings(in: text).union(words)
  }

  private static func strings(in text: String) -> Set<String> {
    Set(text.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1) })
  }

  /// Whether the message holds the value or the name that it is about.
  var namesItsValue: Bool {
    let words = Self.words(in: message)
    return !words.isDisjoint(with: context)
      || !Self.strings(in: message).isDisjoint(with: strings)
      || isContainer && words.contains { $0.contains("_") }
  }
}
