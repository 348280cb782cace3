import Foundation
import Testing

@testable import mvm_core

/// Python's validator of JSON Schema, for documents that may have no key but those in their schema.
enum ClosedValidator {
  /// Demands of each object that it has no key that the schema does not name, checks the documents
  /// on standard input, one a line, and prints what is wrong.
  private static let script = """
    import json, sys
    from jsonschema.validators import validator_for

    def close(schema):
        if isinstance(schema, dict):
            if schema.get("type") == "object" and "properties" in schema:
                schema["additionalProperties"] = False
            for value in schema.values():
                close(value)
        elif isinstance(schema, list):
            for value in schema:
                close(value)

    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    validator = validator_for(schema)
    validator.check_schema(schema)
    close(schema)
    for line in sys.stdin.buffer.read().split(b"\\0"):
        for error in validator(schema).iter_errors(json.loads(line)):
            print(error.json_path, error.message[:300])
    """

  static func faults(of documents: [String], by schema: String) throws -> String {
    let published = `Published schemas`.folder.appending(path: "\(schema).schema.json")
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/schemas/\(schema).schema.json")
    let file = FileManager.default.fileExists(atPath: published.path) ? published : fixture
    let python = try #require(Python.withJSONSchema)
    let input = documents.joined(separator: "\0")
    let result = try Python.run(python, ["-c", script, file.path], input: input)
    return result.status == 0 ? result.output : "the validator failed: \(result.output)"
  }
}

@Suite(.enabled(if: Python.withJSONSchema != nil, "\(Python.missing)"))
struct `Schemas of reports` {
  private static let broken = PlantedMistake.folder.path
  private static let clean = `Examples`.folder.appending(path: "fleet").path

  /// Runs of every kind: findings, none, files missing, wrong calls, too many findings.
  private func documents(_ format: String) -> [String] {
    let calls = [
      [Self.broken], [Self.clean], [Self.broken, "/nowhere"], ["--bogus"], ["--select", "MVM999"],
      ["-", "--kind", "audit"], ["--statistics", Self.broken], ["--statistics", Self.clean],
      ["--allow-empty", "--exclude", "*", Self.broken], ["--files-from", "/nowhere"],
    ]
    let many = String(repeating: "{\"a\": [}\n{}\n{\"b\": 1}\n", count: 1500)
    let outputs = calls.map { call in
      TestProgram().run(
        (["lint", "-f", format] + call).map { Argument($0) }, stdin: Array(many.utf8)
      ).out
    }
    let hostile = ReportFormat(rawValue: format).map { `Reports`.render($0).out }
    return outputs + [hostile ?? ""]
  }

  @Test(arguments: ["lint", "sarif", "sarif-2.1.0"])
  func `the validator notices what is wrong`(schema: String) throws {
    let faults = try ClosedValidator.faults(of: ["{\"other\": 1}"], by: schema)
    #expect(faults.contains("required property") && faults.contains("'other' was unexpected"))
  }

  @Test func `json is as its schema says, whatever happens`() throws {
    #expect(try ClosedValidator.faults(of: documents("json"), by: "lint") == "")
  }

  /// The standard's own schema, as OASIS publishes it, and one of what is promised beyond it.
  @Test(arguments: ["sarif-2.1.0", "sarif"])
  func `sarif is as the standard and this project demand, whatever happens`(
    schema: String
  ) throws {
    #expect(try ClosedValidator.faults(of: documents("sarif"), by: schema) == "")
  }

  @Test func `results of sarif name their rule by its index`() throws {
    for document in documents("sarif") {
      let root = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
      let run = try #require((root?["runs"] as? [[String: Any]])?.first)
      let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
      let rules = try #require(driver?["rules"] as? [[String: Any]])
      for result in try #require(run["results"] as? [[String: Any]]) {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      }
    }
  }
}
