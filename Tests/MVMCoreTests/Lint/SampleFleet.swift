import Foundation
import Testing

@testable import MVMCore

/// The clean fleet of Examples/fleet, to plant mistakes in.
struct SampleFleet {
  private(set) var files: [String: [UInt8]] = [:]

  static let directory = Fixtures.directory.appending(path: "../../../Examples/fleet").standardized

  init() throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.directory.path) {
      let url = Self.directory.appending(path: path)
      if let data = try? Data(contentsOf: url) { files[path] = [UInt8](data) }
    }
  }

  /// Puts a value in the place of another; whole files where the pointer is empty.
  mutating func set(_ file: String, _ pointer: String = "", to value: String?) throws {
    if pointer.isEmpty {
      files[file] = value.map { Array($0.utf8) }
      return
    }
    let bytes = try #require(files[file], "the fleet has no \(file)")
    let document = Document(parsing: bytes)
    var node = try #require(document.root)
    for key in pointer.split(separator: "/").map(String.init) {
      let child =
        Int(key).flatMap { document.elements(of: node).dropFirst($0).first }
        ?? document.member(key, in: node).map { $0 + 1 }
      node = try #require(child, "\(file) has no \(pointer)")
    }
    let range = document.range(of: node)
    files[file] =
      Array(bytes[..<range.lowerBound]) + Array(try #require(value).utf8)
      + bytes[range.upperBound...]
  }

  mutating func copy(_ file: String, to other: String) { files[other] = files[file] }

  /// All findings, of each file and of all together: `MVM807 tenants/…/instance.json /role`. The
  /// notes on the fleet's routes, which have no by_ip, are left out.
  func findings() -> [String] {
    let linter = Linter { $0.code != "MVM514" }
    var documents = FleetDocuments()
    var texts: [Document] = []
    var own: [(path: String, findings: [Finding])] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let kind = DocumentKind(fileName: Array(name.utf8)[...]) else { continue }
      let checked = linter.check(bytes, as: kind)
      own.append((path, checked.findings))
      documents.add(FleetFile(path: Array(path.utf8), kind: kind, result: checked))
      texts.append(Document(parsing: bytes))
    }
    let fleet = Fleet(documents, folders: [[]])
    let explained = ExplainedFindings(fleet)
    let result = own.flatMap { path, findings in
      findings.filter { !explained.contain($0, ofFileAt: Array(path.utf8)) }
        .map { "\($0.code) \(path) \($0.pointer)" }
    }
    return result
      + linter.check(fleet).findings.map { finding in
        let place = finding.place.file
        let pointer = finding.finding(in: texts[place]).pointer
        return
          "\(finding.rule.code) \(String(decoding: documents[place].path, as: UTF8.self)) \(pointer)"
      }
  }
}
