import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// The schemas in Documentation/schemas are made of the declarations of mvm's types.
@Suite struct `Published schemas` {
  static let folder = Examples.folder.appending(path: "../Documentation/schemas").standardized

  /// All files, and what this version writes there: the schemas of files and of outputs.
  private static let files =
    SchemaFile.all.map { (name: $0.name, text: $0.text) }
    + OutputSchema.all.map { (name: $0.fileName, text: $0.schema.text) }

  @Test func `the files are what this version writes`() throws {
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      for file in Self.files {
        let place = Self.folder.appending(path: file.name)
        try file.text.write(to: place, atomically: true, encoding: .utf8)
      }
    }
    for file in Self.files {
      let text = try? String(contentsOf: Self.folder.appending(path: file.name), encoding: .utf8)
      #expect(
        text == file.text,
        "\(file.name). If meant: MVM_CORE_REGENERATE=1 swift test --filter Published; git diff Documentation/schemas"
      )
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Self.files.map(\.name)))
  }

  @Test func `the command finds them current`() {
    let result = TestProgram().run("schema", "--check", Self.folder.path)
    #expect(result.status == .yes)
    #expect(result.out == SchemaFile.all.map { "current  \($0.name)\n" }.joined())
  }

  @Test func `each kind's files are found by the catalog's patterns, logs by none`() throws {
    struct Catalog: Decodable {
      struct Entry: Decodable {
        let fileMatch: [String]?
        let url: String
      }
      let schemas: [Entry]
    }
    let data = try Data(contentsOf: Self.folder.appending(path: "catalog.json"))
    let catalog = try JSONDecoder().decode(Catalog.self, from: data)
    for (entry, kind) in zip(catalog.schemas, DocumentKind.allCases) {
      #expect(entry.url == "\(kind.rawValue).schema.json")
      let exclusions = kind == .desiredState ? ["!*.signed.json"] : []
      #expect(entry.fileMatch == (kind.isMany ? nil : kind.filePatterns + exclusions))
      for pattern in kind.filePatterns {
        let name = Array(pattern.replacing("*", with: "x").utf8)
        #expect(DocumentKind(fileName: name[...]) == kind)
      }
    }
  }

  @Test(arguments: OutputSchema.all.map(\.fileName))
  func `the schema of an output is of 2020-12, and has a name like the others`(
    name: String
  ) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let kind = name.split(separator: ".")[0]
    #expect(text.contains(#""$id": "urn:mvm-core:schema:\#(kind):1""#))
    #expect(text.contains(#""$schema": "https://json-schema.org/draft/2020-12/schema""#))
  }

  @Test func `every id is a stable name with the kind in it`() {
    for published in PublishedSchema.allCases {
      #expect(published.schema.id == "urn:mvm-core:schema:\(published.rawValue):1")
    }
    #expect(JSONSchema(of: PoolSpec.self).id == "urn:mvm-core:schema:PoolSpec:1")
  }
}

@Suite struct `The command schema` {
  private func schema(_ arguments: String...) -> TestProgram.Result {
    TestProgram().run((["schema"] + arguments).map { Argument($0) })
  }

  @Test func `without a kind it lists them, with their files`() {
    let result = schema()
    #expect(result.status == .yes)
    let names = result.out.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .map { $0.prefix { $0 != " " } }
    #expect(names == PublishedSchema.allCases.map { $0.rawValue[...] })
    #expect(result.out.contains("\ndesired-state      desired*.json: What a coordinator "))
    let json = schema("-f", "json").out
    #expect(json.hasPrefix("{\n  \"format_version\": \"1.0\",\n  \"schemas\": [\n"))
    #expect(json.contains(#""id": "urn:mvm-core:schema:routing:1""#))
  }

  @Test func `a kind's schema is what the published file has`() throws {
    for kind in ["pool", "audit"] {
      let file = `Published schemas`.folder.appending(path: "\(kind).schema.json")
      #expect(
        schema(kind) == .init(status: .yes, out: try String(contentsOf: file, encoding: .utf8)))
    }
    #expect(schema("audit").out.contains(#""description": "One line of audit.log. "#))
  }

  @Test func `any wire type has one`() {
    let result = schema("--type", "GateDecision")
    #expect(result.status == .yes)
    #expect(result.out.contains(#""$id": "urn:mvm-core:schema:GateDecision:1""#))
    #expect(schema("--type", "PoolSpecs").err.contains("did you mean 'PoolSpec'?"))
  }

  @Test func `one thing is asked at a time`() {
    #expect(schema("pools").err.contains("KIND can't be 'pools'; did you mean 'pool'?"))
    for call in [
      ["pool", "--type", "PoolSpec"], ["pool", "--check", "."], ["--write", ".", "--check", "."],
    ] {
      let result = TestProgram().run((["schema"] + call).map { Argument($0) })
      #expect(result.status == .usage && result.out.isEmpty)
      #expect(result.err.contains("can't be used with"))
    }
  }

  @Test func `copies are written once, compared by value, and told when they differ`() throws {
    let folder = TemporaryFolder()
    let first = schema("--write", folder.path)
    #expect(first.status == .yes && first.out.contains("written  pool.schema.json\n"))
    #expect(folder.text(of: "pool.schema.json") == schema("pool").out)
    #expect(schema("--write", folder.path).out == first.out.replacing("written", with: "current"))
    let reformatted = try #require(folder.text(of: "node.schema.json")).replacing("\n  ", with: " ")
    folder.write(reformatted, to: "node.schema.json")
    #expect(schema("--check", folder.path).status == .yes)
    folder.write("{", to: "pool.schema.json")
    try FileManager.default.removeItem(atPath: folder.path + "/tenant.schema.json")
    let check = schema("--check", folder.path)
    #expect(check.status == .no)
    #expect(
      check.out.hasPrefix("absent   tenant.schema.json\nstale    pool.schema.json\ncurrent  "))
    #expect(check.err.contains("mvm-core schema --write \(folder.path)"))
    let json = schema("--check", folder.path, "-f", "json").out
    #expect(json.contains("\"exit_code\": 1,\n"))
    #expect(json.contains("\"name\": \"pool.schema.json\",\n      \"status\": \"stale\"\n"))
  }

  @Test func `a link from one copy to another is a wrong call, and nothing is written`() throws {
    let folder = TemporaryFolder(["tenant.schema.json": "{}"])
    try folder.link("pool.schema.json", to: "tenant.schema.json")
    let result = schema("--write", folder.path)
    #expect(result.status == .usage && result.err.contains("--write names '"))
    #expect(folder.text(of: "tenant.schema.json") == "{}")
    #expect(folder.text(of: "catalog.json") == nil)
  }

  @Test(arguments: ["../precious.json", "nowhere", "node.schema.json", "/dev/null"])
  func `nothing is written through a link, and then nothing at all`(target: String) throws {
    let folder = TemporaryFolder(["precious.json": "{}", "copies/pool.schema.json": "{}"])
    try folder.link("copies/node.schema.json", to: target)
    let result = schema("--write", folder.path + "/copies")
    #expect(result.status == .undecided)
    #expect(result.err.hasPrefix("mvm-core: \(folder.path)/copies/node.schema.json: "))
    #expect(folder.text(of: "precious.json") == "{}")
    #expect(folder.text(of: "copies/pool.schema.json") == "{}")
    #expect(folder.text(of: "copies/tenant.schema.json") == nil)
    #expect(folder.text(of: "copies/nowhere") == nil)
  }

  @Test func `a link to a current copy stays`() throws {
    let folder = TemporaryFolder()
    folder.write(schema("node").out, to: "shared.json")
    try folder.link("copies/node.schema.json", to: "../shared.json")
    let result = schema("--write", folder.path + "/copies")
    #expect(result.status == .yes && result.out.contains("current  node.schema.json\n"))
    #expect(result.out.contains("written  pool.schema.json\n"))
  }

  @Test func `a directory without copies, or that can't be written, is undecided`() {
    let folder = TemporaryFolder()
    let check = schema("--check", folder.path, "-f", "json")
    #expect(check.status == .undecided)
    #expect(check.out.contains(#""reason": "nothing-to-check""#))
    let write = schema("--write", folder.path + "/none", "-f", "json")
    #expect(write.status == .undecided)
    #expect(write.out.contains(#""reason": "not-found""#))
  }
}
