import MVMCore

/// A schema that is published: one for each kind of file that people write or look into, and one
/// for the configuration of `lint`.
struct PublishedSchema: Choice {
  /// The kind's name: `pool`.
  let rawValue: String
  /// What the kind's files are called: an asterisk stands for anything.
  let filePatterns: [String]
  /// Whether a file is many documents, and the schema of one of them: editors can't use it then.
  let isOfMany: Bool
  private let makeSchema: @Sendable () -> JSONSchema

  var schema: JSONSchema { makeSchema() }
  var fileName: String { rawValue + ".schema.json" }

  /// The patterns as editors have them: they take all schemas that fit, so a file of a more special
  /// kind is left out by name.
  var editorPatterns: [String] {
    let signed = DocumentKind.signedPayload.filePatterns
    guard filePatterns != signed, filePatterns.contains(where: { $0.contains("*") }) else {
      return filePatterns
    }
    return filePatterns + signed.map { "!" + $0 }
  }

  private init(_ kind: DocumentKind) {
    self.init(
      rawValue: kind.rawValue, filePatterns: kind.filePatterns, isOfMany: kind.isMany,
      makeSchema: { JSONSchema(of: kind) })
  }

  /// The configuration of `lint`.
  private static let configuration = PublishedSchema(
    rawValue: "config", filePatterns: [Configuration.fileName], isOfMany: false,
    makeSchema: { JSONSchema(of: Configuration.self, as: "config") })

  private init(
    rawValue: String, filePatterns: [String], isOfMany: Bool,
    makeSchema: @escaping @Sendable () -> JSONSchema
  ) {
    self.rawValue = rawValue
    self.filePatterns = filePatterns
    self.isOfMany = isOfMany
    self.makeSchema = makeSchema
  }

  init?(rawValue: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  static var allCases: [PublishedSchema] {
    DocumentKind.allCases.map { PublishedSchema($0) } + [configuration]
  }
}

/// A file of published schemas, as `schema --write` writes it.
struct SchemaFile {
  let name: String
  let text: String

  static var all: [SchemaFile] {
    PublishedSchema.allCases.map { SchemaFile(name: $0.fileName, text: $0.schema.text) }
      + [SchemaFile(name: "catalog.json", text: catalog)]
  }

  /// The catalog, in the form of schemastore.org's: which files each schema is for.
  private static var catalog: String {
    SchemaCatalog(
      schemas: PublishedSchema.allCases.map { published in
        SchemaCatalog.Entry(
          name: "mvm \(published.rawValue)", description: published.schema.description,
          fileMatch: published.isOfMany ? .absent : .given(published.editorPatterns),
          url: published.fileName)
      }
    ).document()
  }
}

/// The list of published schemas.
enum SchemaList {
  static func text(_ format: CommonOptions.Format, _ layout: TextLayout) -> String {
    switch format {
    case .human: table(layout)
    case .json: json
    }
  }

  /// The kinds, with the names of their files and what they are.
  private static func table(_ layout: TextLayout) -> String {
    layout.table(
      PublishedSchema.allCases.map { kind in
        [
          kind.rawValue,
          "\(kind.filePatterns.joined(separator: ", ")): \(kind.schema.description)",
        ]
      })
  }

  private static var json: String {
    SchemaListOutput(
      schemas: PublishedSchema.allCases.map { kind in
        ListedSchema(
          kind: kind.rawValue, id: kind.schema.id, file: kind.fileName,
          filePatterns: kind.filePatterns, isOneLine: kind.isOfMany,
          description: kind.schema.description)
      }
    ).document()
  }
}
