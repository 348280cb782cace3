import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// The schemas of mvm's types and files, held against documents with known answers by a validator
/// that is not ours.
@Suite(.enabled(if: Python.withJSONSchema != nil, "\(Python.missing)"))
struct `Schemas of mvm's documents` {
  /// A document that mvm's readers were given, and whether they took it.
  private struct Vector: Decodable {
    let type: String
    let input: String
    let accept: Bool
  }

  private static let vectors: [Vector] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../MVMCoreTests/Fixtures/wire.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Vector.self, from: Data($0.utf8))
    }
  }()

  private static let typeSchemas = Dictionary(
    uniqueKeysWithValues: WireTypes.all.map { ($0.name, JSONSchema(of: $0.type).text) })

  private static let kindSchemas = Dictionary(
    uniqueKeysWithValues: PublishedSchema.allCases.map { ($0.rawValue, $0.schema.text) })

  @Test func `the vectors that mvm takes are valid, and those that it refuses are not`() throws {
    let documents = Self.vectors.map { SchemaDocument(schema: $0.type, text: $0.input) }
    let verdicts = try SchemaValidator.judge(documents, by: Self.typeSchemas)
    var unsaid: [String: Int] = [:]
    for (vector, verdict) in zip(Self.vectors, verdicts) {
      if vector.accept {
        #expect(verdict.structure, "\(vector.type) \(vector.input): \(verdict.faults)")
      } else if verdict.structure {
        let faults = Unsaid.faults(of: vector.input, as: try type(vector.type))
        #expect(!faults.isEmpty, "\(vector.type) takes \(vector.input)")
        for fault in faults { unsaid[fault.rawValue, default: 0] += 1 }
      }
    }
    #expect(verdicts.count == 2125)
    #expect(
      unsaid == [
        "key twice": 97, "integer with fraction or exponent": 20, "-0 for an integer": 10,
      ])
  }

  @Test func `a name is invalid where the linter calls it an error, and only there`() throws {
    let documents = Self.vectors.map { SchemaDocument(schema: $0.type, text: $0.input) }
    let verdicts = try SchemaValidator.judge(documents, by: Self.typeSchemas)
    var wrong = 0
    for (vector, verdict) in zip(Self.vectors, verdicts) where vector.accept {
      let names = try faultyNames(in: vector.input, as: type(vector.type))
      #expect(verdict.valid == names.isEmpty, "\(vector.input): \(verdict.faults) \(names)")
      wrong += names.count
    }
    #expect(wrong > 100)
  }

  private func type(_ name: String) throws -> any WireValue.Type {
    try #require(WireTypes.type(named: name))
  }

  /// The strings of a document whose form is an error.
  private func faultyNames(in text: String, as type: any WireValue.Type) -> [String] {
    let document = Document(parsing: Array(text.utf8))
    guard let root = document.root else { return [] }
    var reader = WireReader(document, notesFormats: true)
    _ = type.read(root, &reader)
    return reader.formatted.filter { $0.format.isError(reader.text(of: $0.node)) }
      .map { reader.text(of: $0.node) }
  }
}

/// What mvm refuses and no JSON Schema can: what is wrong with the text of a document, not with its
/// value.
private enum Unsaid: String {
  case keyTwice = "key twice"
  case fraction = "integer with fraction or exponent"
  case negativeZero = "-0 for an integer"
  case loneSurrogate = "lone surrogate"
  case depth = "more than 128 levels"
  case byteOrderMark = "byte order mark"

  static func faults(of text: String, as type: any WireValue.Type) -> [Unsaid] {
    let document = Document(parsing: Array(text.utf8))
    let inText = document.faults.compactMap(Self.init)
    return inText.isEmpty ? problems(of: document, as: type) : inText
  }

  private static func problems<T: WireValue>(of document: Document, as _: T.Type) -> [Unsaid] {
    T.reading(document).problems.compactMap(Self.init)
  }

  private init?(_ fault: DocumentFault) {
    switch fault.reason {
    case .duplicateKey: self = .keyTwice
    case .tooDeep: self = .depth
    case .syntax(.loneSurrogate): self = .loneSurrogate
    case .encoding(.byteOrderMark): self = .byteOrderMark
    default: return nil
    }
  }

  private init?(_ problem: WireFault) {
    guard case .outOfRange(let expected, let text) = problem.fault,
      expected.hasPrefix("an integer"), let value = Double(text), value == value.rounded()
    else { return nil }
    self = text == "-0" ? .negativeZero : .fraction
  }
}

extension `Schemas of mvm's documents` {
  /// The documents of a folder, with their kinds: each line of a log is one.
  private static func documents(in folder: URL) throws -> [(path: String, SchemaDocument)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return paths.flatMap { path in Self.texts(of: path, in: folder).map { (path, $0) } }
  }

  private static func texts(of path: String, in folder: URL) -> [SchemaDocument] {
    let file = folder.appending(path: path)
    let name = Array(file.lastPathComponent.utf8)
    guard let kind = DocumentKind(fileName: name[...]), let bytes = try? Data(contentsOf: file)
    else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    let texts = kind.isLines ? text.split(separator: "\n").map(String.init) : [text]
    return texts.map {
      SchemaDocument(schema: kind.rawValue, text: $0, toml: path.hasSuffix(".toml"))
    }
  }

  @Test func `all of the clean fleet is valid`() throws {
    let documents = try Self.documents(in: Examples.folder.appending(path: "fleet"))
    let verdicts = try SchemaValidator.judge(documents.map(\.1), by: Self.kindSchemas)
    #expect(Set(documents.map(\.1.schema)).count >= 10)
    for ((path, _), verdict) in zip(documents, verdicts) {
      #expect(verdict.valid, "\(path): \(verdict.faults)")
    }
  }

  @Test func `planted mistakes of structure and form are invalid, all others need the linter`()
    throws
  {
    let documents = try Self.documents(in: URL(filePath: PlantedMistake.folder.path))
    let verdicts = try SchemaValidator.judge(documents.map(\.1), by: Self.kindSchemas)
    var found: [String: String] = [:]
    for ((path, _), verdict) in zip(documents, verdicts) where !verdict.valid {
      let folder = String(path.prefix { $0 != "/" })
      let faults = verdict.readable ? verdict.faults.joined(separator: ", ") : "no JSON or TOML"
      #expect(found.updateValue(faults, forKey: folder) == nil)
    }
    #expect(found == Self.planted)
  }

  /// The examples in which the schema finds the mistake, and where.
  private static let planted = [
    "comment": "no JSON or TOML",
    "cut-off": "no JSON or TOML",
    "cut-off-line": "no JSON or TOML",
    "empty-file": "no JSON or TOML",
    "empty-id": "$.pool_id: pattern",
    "fraction-of-memory": "$.instance_resources.mem_mib: type",
    "hyphen-at-the-end": "$.pool_id: pattern",
    "long-interface-name": "$.net.tap_dev: pattern",
    "missing-comma": "no JSON or TOML",
    "misspelt-seccomp": "$.seccomp_policy: enum",
    "missing-memory": "$.instance_resources: required",
    "misspelt-required-key": "$.instance_resources: required",
    "misspelt-role": "$.role: oneOf",
    "nested-header": "$: required",
    "not-utf8": "$.tenant_id: pattern",
    "number-in-quotes": "$.instance_resources.vcpus: type",
    "shell-in-flake": "$.flake_ref: pattern",
    "single-quotes": "no JSON or TOML",
    "too-deep": "$.routes[0]: type",
    "trailing-comma": "no JSON or TOML",
    "unknown-compression": "$.snapshot_compression: enum",
    "unknown-key-refused": "$: additionalProperties",
    "upper-case-id": "$.pool_id: pattern",
    "upper-case-mac": "$.net.mac: pattern",
    "utf8-bom": "no JSON or TOML",
    "word-without-quotes": "no JSON or TOML",
  ]
}
