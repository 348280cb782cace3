import Foundation
import Testing

@testable import MVMCore

/// The clean fleet, checked in process, with some of its files replaced.
struct PlantedFleet: Sendable {
  /// What is said of the fleet, without places in the text, which mistakes before them move.
  struct Said: Hashable, CustomStringConvertible, Sendable {
    let code: String
    let file: String
    let message: String

    var description: String { "\(code) \(file): \(message)" }
  }

  /// A file of the clean fleet, with what checking it gave.
  private struct File: Sendable {
    let path: String
    let kind: DocumentKind
    let bytes: [UInt8]
    let result: Linter.Result
  }

  private let files: [File]
  let linter = Linter { $0.code != "MVM514" }

  static let clean = PlantedFleet()

  private init() {
    let root = Project.root.appending(path: "Examples/fleet")
    let paths = (FileManager.default.subpaths(atPath: root.path) ?? []).sorted()
    let linter = linter
    files = paths.compactMap { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let kind = DocumentKind(fileName: Array(name.utf8)[...]),
        let data = try? Data(contentsOf: root.appending(path: path))
      else { return nil }
      let bytes = [UInt8](data)
      let result = linter.check(bytes, as: kind, format: nil, path: Array(path.utf8))
      return File(path: path, kind: kind, bytes: bytes, result: result)
    }
  }

  var paths: [String] { files.map(\.path) }

  func bytes(_ path: String) -> [UInt8] { files.first { $0.path == path }?.bytes ?? [] }

  /// The path in the fleet of a file of some name.
  func path(of name: String) -> String? {
    paths.first { $0 == name } ?? paths.first { $0.hasSuffix("/web/" + name) }
      ?? paths.first { $0.hasSuffix("acme/" + name) } ?? paths.first { $0.hasSuffix("/" + name) }
  }

  /// All that is said of the fleet with some files replaced.
  func findings(_ texts: [String: [UInt8]]) -> [Said: Int] {
    var documents = FleetDocuments()
    var said: [Said: Int] = [:]
    var own: [(path: String, findings: [Finding])] = []
    for file in files {
      var result = file.result
      if let text = texts[file.path] {
        result = linter.check(text, as: file.kind, format: nil, path: Array(file.path.utf8))
      }
      documents.add(FleetFile(path: Array(file.path.utf8), kind: file.kind, result: result))
      own.append((file.path, result.findings))
    }
    let fleet = Fleet(documents, folders: [[]])
    let explained = ExplainedFindings(fleet)
    for (path, findings) in own {
      for finding in findings where !explained.contain(finding, ofFileAt: Array(path.utf8)) {
        said[Said(code: finding.code, file: path, message: finding.message), default: 0] += 1
      }
    }
    for finding in linter.check(fleet).findings {
      let file = own[finding.place.file].path
      said[Said(code: finding.rule.code, file: file, message: finding.message), default: 0] += 1
    }
    return said
  }
}

/// A change of one file: the bytes that go, and those that come.
struct PlantedEdit: Sendable {
  let name: String
  let path: String
  let range: Range<Int>
  let text: [UInt8]

  /// What a mistake changes, from the first byte that is another to the last.
  init?(_ mistake: PlantedMistake, in fleet: PlantedFleet) {
    guard let path = fleet.path(of: mistake.file) else { return nil }
    let (old, new) = (fleet.bytes(path), mistake.bytes)
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    let most = min(old.count, new.count) - start
    while end < most, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    name = mistake.name
    self.path = path
    range = start..<old.count - end
    text = Array(new[start..<new.count - end])
  }

  init(_ name: String, _ path: String, _ range: Range<Int>, _ text: String) {
    (self.name, self.path, self.range, self.text) = (name, path, range, Array(text.utf8))
  }

  /// Whether both can be made: they are not of one line.
  func isApart(from other: PlantedEdit, in bytes: [UInt8]) -> Bool {
    if path != other.path { return true }
    let (first, second) = range.lowerBound < other.range.lowerBound ? (self, other) : (other, self)
    guard first.range.upperBound < second.range.lowerBound else { return false }
    return bytes[first.range.upperBound..<second.range.lowerBound].count { $0 == 0x0A } > 1
  }

  /// The files with all edits made.
  static func texts(_ edits: [PlantedEdit], of fleet: PlantedFleet) -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      var bytes = texts[edit.path] ?? fleet.bytes(edit.path)
      bytes.replaceSubrange(edit.range, with: edit.text)
      texts[edit.path] = bytes
    }
    return texts
  }
}
