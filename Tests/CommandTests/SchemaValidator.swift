import Foundation
import Testing

/// A document and the schema that it is held against.
struct SchemaDocument: Encodable {
  /// The name of the schema.
  let schema: String
  let text: String
  var toml = false
}

/// Python's jsonschema, for many documents at once.
enum SchemaValidator {
  /// What it says of a document.
  struct Verdict: Decodable {
    /// Whether its text can be read at all.
    let readable: Bool
    let valid: Bool
    /// Whether it is valid when patterns and lists of choices don't count.
    let structure: Bool
    let faults: [String]
  }

  private struct Request: Encodable {
    let schemas: [String: String]
    let documents: [SchemaDocument]
  }

  /// Judges documents by schemas, which must be valid themselves.
  static func judge(
    _ documents: [SchemaDocument], by schemas: [String: String]
  ) throws -> [Verdict] {
    let python = try #require(Python.withJSONSchema)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/validate.py").path
    let request = try JSONEncoder().encode(Request(schemas: schemas, documents: documents))
    let result = try Python.run(python, [script], input: String(decoding: request, as: UTF8.self))
    try #require(result.status == 0, "\(result.output.suffix(2000))")
    return try JSONDecoder().decode([Verdict].self, from: Data(result.output.utf8))
  }
}
