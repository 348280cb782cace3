import Foundation
import Testing

@testable import MVMCore

/// A record with everything that mvm's own records have little or nothing of.
private struct Sample: WireRecord {
  var name: String
  var children: [Sample]
  var choice: SampleChoice?
  var anything: JSONValue
  var labels: StringMap
  var bytes: [UInt8]
  var share: Float

  static let schema = Schema(
    Sample.init,
    doc: "A sample.", since: "0.9.0", refusesUnknownKeys: true,
    Field("name", \.name, alias: "title", doc: "Its name."),
    Field("children", \.children, default: [], doc: "More of them."),
    Field("choice", \.choice, doc: "What was chosen."),
    Field("anything", \.anything, doc: "Anything."),
    Field("labels", \.labels, default: ["a": "b"], since: "0.9.1", doc: "Labels."),
    Field("bytes", \.bytes, doc: "Bytes."),
    Field("share", \.share, default: 0.5, doc: "A share.")
  )
}

private enum SampleChoice: WireUnion {
  case closed(Closed)
  case open(RuntimePolicy)

  static let schema = UnionSchema<SampleChoice>(
    doc: "A choice.", tag: "kind",
    [
      Variant("closed", SampleChoice.closed, doc: "Takes no other key."),
      Variant("open", SampleChoice.open, since: "0.9.2", doc: "Takes any."),
    ])

  var content: VariantContent {
    switch self {
    case .closed(let value): VariantContent("closed", value)
    case .open(let value): VariantContent("open", value)
    }
  }
}

private struct Closed: WireRecord {
  var count: UInt64

  static let schema = Schema(
    Closed.init, doc: "Closed.", refusesUnknownKeys: true,
    Field("count", \.count, doc: "How many."))
}

@Suite struct `JSON Schemas` {
  private let schema = JSONSchema(of: Sample.self)

  private func value(_ path: String) throws -> JSONValue {
    var value: Any = try JSONSerialization.jsonObject(with: Data(schema.json()))
    for key in path.split(separator: ".") {
      if let index = Int(key) {
        value = try #require(value as? [Any])[index]
      } else {
        value = try #require((value as? [String: Any])?[String(key)], "\(path)")
      }
    }
    let data = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
    return try JSONValue(String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: [
    ("$id", #""urn:mvm-core:schema:Sample:1""#),
    ("description", #""A sample. Since mvm 0.9.0.""#),
    ("required", #"["anything", "bytes"]"#),
    ("additionalProperties", "false"),
    (
      "properties.children",
      ##"{"description": "More of them.", "type": "array", "items": {"$ref": "#"}, "default": []}"##
    ),
    (
      "properties.choice",
      """
      {"description": "What was chosen.", "default": null,
       "anyOf": [{"$ref": "#/$defs/SampleChoice"}, {"type": "null"}]}
      """
    ),
    ("properties.anything", #"{"description": "Anything."}"#),
    (
      "properties.labels",
      """
      {"description": "Labels. Since mvm 0.9.1.", "type": "object",
       "additionalProperties": {"type": "string"}, "default": {"a": "b"}}
      """
    ),
    ("properties.bytes.items", #"{"type": "integer", "minimum": 0, "maximum": 255}"#),
    ("properties.share.default", "0.5"),
    ("properties.title.description", #""Another name of name; not together with it.""#),
    ("allOf", #"[{"oneOf": [{"required": ["name"]}, {"required": ["title"]}]}]"#),
    ("$defs.SampleChoice.oneOf.0.required", #"["kind", "count"]"#),
    ("$defs.SampleChoice.oneOf.0.properties.kind", #"{"const": "closed"}"#),
    ("$defs.SampleChoice.oneOf.0.additionalProperties", "false"),
    ("$defs.SampleChoice.oneOf.1.description", #""Takes any. Since mvm 0.9.2.""#),
    ("$defs.SampleChoice.oneOf.1.required", #"["kind"]"#),
  ])
  func `a declaration becomes a schema`(path: String, json: String) throws {
    #expect(try value(path) == JSONValue(json))
  }

  @Test func `the limits of f32 are those that mvm's reader has`() throws {
    let limit = "340282356779733661637539395458142568448"
    #expect(try value("properties.share.exclusiveMaximum") == JSONValue(limit + ".0"))
    func reads(_ text: String) -> Bool { (try? Float.read(Array(text.utf8))) != nil }
    #expect(!reads(limit) && !reads("-" + limit))
    #expect(reads("340282356779733600000000000000000000000"))
  }

  @Test func `a schema is the same each time, and named by kind or by type`() {
    #expect(schema.json() == JSONSchema(of: Sample.self).json())
    #expect(JSONSchema(of: .pool).id == "urn:mvm-core:schema:pool:1")
    #expect(JSONSchema(of: PoolSpec.self).description == JSONSchema(of: .pool).description)
    #expect(JSONSchema(of: .audit).description.hasPrefix("One line of audit.log. "))
  }

  @Test(arguments: WireTypes.all.map(\.name))
  func `what a reference refers to is defined once, by a name of its own`(name: String) throws {
    let type = try #require(WireTypes.type(named: name))
    let text = String(decoding: JSONSchema(of: type).json(), as: UTF8.self)
    let references = Set(text.matches(of: /"\$ref": "#\/\$defs\/([^"]*)"/).map { String($0.1) })
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = root?["$defs"] as? [String: Any] ?? [:]
    #expect(Set(definitions.keys) == references)
  }

  @Test(arguments: DocumentKind.allCases)
  func `a file's usual name tells its kind`(kind: DocumentKind) {
    func kindOf(_ name: String) -> DocumentKind? { DocumentKind(fileName: Array(name.utf8)[...]) }
    #expect(kindOf(kind.fileName) == kind)
    for pattern in kind.filePatterns {
      #expect(kindOf(pattern.replacing("*", with: "")) == kind)
      #expect(kindOf(pattern.replacing("*", with: "-a.b")) == kind)
      #expect(kindOf(pattern + "x") == nil)
    }
    #expect(kindOf("desired.signed.json") == .signedPayload)
    #expect(kindOf("desire.json") == nil)
  }
}
