import MVMCore

/// What `schema -f json` prints.
struct SchemaListOutput: WireRecord {
  var formatVersion = outputVersion
  var schemas: [ListedSchema]

  static let schema = Schema.make {
    Schema(
      SchemaListOutput.init, doc: "The kinds of file that have a schema.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("schemas", always: \.schemas))
  }
}

/// A kind of file that has a schema.
struct ListedSchema: WireRecord {
  var kind: String
  var id: String
  var file: String
  var filePatterns: [String]
  var isOneLine: Bool
  var description: String

  static let schema = Schema.make {
    Schema(
      ListedSchema.init, doc: "A kind of file that has a schema.",
      Field("kind", always: \.kind, .words(PublishedSchema.allCases.map(\.rawValue))),
      Field("id", always: \.id, .pattern("^urn:mvm-core:schema:[a-z-]+:1$")),
      Field("file", always: \.file, doc: "The name that --write gives the schema."),
      Field("file_patterns", always: \.filePatterns, doc: "What the kind's files are called."),
      Field(
        "one_line", always: \.isOneLine,
        doc: "Whether a file is many documents, and the schema of one of them."),
      Field("description", always: \.description, .notEmpty))
  }
}

/// What `schema --check` and `schema --write` print with `-f json`.
struct SchemaFolderOutput: WireRecord {
  var formatVersion = outputVersion
  var exitCode: Int
  var files: [SchemaCopy]

  static let schema = Schema.make {
    Schema(
      SchemaFolderOutput.init, doc: "What became of the copies of schemas in a directory.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field(
        "exit_code", always: \.exitCode, .numbers(0...1),
        doc: "The exit status: 0 written or current, 1 a copy differs."),
      Field("files", always: \.files))
  }
}

/// A copy of a schema.
struct SchemaCopy: WireRecord {
  var name: String
  var status: String

  static let schema = Schema.make {
    Schema(
      SchemaCopy.init, doc: "A copy of a schema.",
      Field("name", always: \.name, .notEmpty),
      Field("status", always: \.status, .words(of: SchemaFolder.State.self)))
  }
}

/// The catalog of schemas that editors read, in the form of schemastore.org's.
struct SchemaCatalog: WireRecord {
  var version: UInt8 = 1
  var schemas: [Entry]

  /// Which files a schema is for.
  struct Entry: WireRecord {
    var name: String
    var description: String
    var fileMatch: Added<[String]>
    var url: String

    static let schema = Schema.make {
      Schema(
        Entry.init, doc: "Which files a schema is for.",
        Field("name", always: \.name), Field("description", always: \.description),
        Field("fileMatch", always: \.fileMatch), Field("url", always: \.url))
    }
  }

  static let schema = Schema.make {
    Schema(
      SchemaCatalog.init, doc: "Which files each schema is for.",
      Field("version", always: \.version), Field("schemas", always: \.schemas))
  }
}
