import MVMCore

extension Command {
  /// `mvm-core schema [KIND]`.
  static let schema = Command(
    "schema",
    summary: "Print the JSON Schema of a kind of file, or list the kinds.",
    operands: {
      SchemaOptions.kind
    },
    options: {
      SchemaOptions.type
      SchemaOptions.write
      SchemaOptions.check
      CommonOptions.format
    },
    answers: Answers(
      yes: "The schema was printed or written; with --check, no copy differs.",
      no: "With --check, a copy differs from what this version writes."),
    examples: [
      Example(does: "List the kinds of file that have a schema", call: "mvm-core schema"),
      Example(
        does: "Print the schema of pool.json", call: "mvm-core schema pool > pool.schema.json"),
      Example(
        does: "Keep copies of all schemas in a repository, with a catalog for editors",
        call: "mvm-core schema --write .schemas"),
      Example(
        does: """
          Check in CI that the copies are current
          """, call: "mvm-core schema --check .schemas"),
    ],
    manual: .schema,
    run: runSchema
  )
}

/// What `schema` takes.
enum SchemaOptions {
  static let kind = Operand<PublishedSchema?>(
    "KIND", doc: "The kind of file; the schema of a log describes one line.")

  static let type = Option<Argument?>(
    "--type", value: "TYPE", kind: .wireType,
    doc: "Print the schema of a wire type, such as PoolSpec or AgentRequest.")

  static let write = Option<Argument?>(
    "--write", value: "DIR", kind: .directory,
    doc: """
      Write the schemas of all kinds to an existing directory, each as KIND.schema.json, and \
      catalog.json, which maps file names to schemas for editors. Files with the same content are \
      not touched.
      """)

  static let check = Option<Argument?>(
    "--check", value: "DIR", kind: .directory,
    doc: """
      Compare the schemas in a directory with those of this version, ignoring layout. If one \
      differs, the exit status is 1; a missing one is not an error.
      """)
}

@Sendable private func runSchema(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let format = arguments[CommonOptions.format]
  let request = try SchemaRequest(arguments)
  if case .write(let folder) = request { try refuseSharedFiles(of: folder, program) }
  do throws(FileError) {
    switch request {
    case .list: program.output.write(SchemaList.text(format, program.layout))
    case .print(let schema): program.output.write(schema.text)
    case .write(let folder): return folder.report(try folder.write(), format, &program)
    case .check(let folder): return folder.report(try folder.check(), format, &program)
    }
    return .yes
  } catch {
    throw .unreadable(error)
  }
}

/// Where one name in the directory is a link to another, one schema would overwrite the other.
private func refuseSharedFiles(
  of folder: SchemaFolder, _ program: Program
) throws(CommandError) {
  do throws(UsageError) {
    var outputs = program.outputFiles
    try folder.add(to: &outputs, of: SchemaOptions.write.declaration.name)
  } catch {
    throw .usage(error)
  }
}

/// What a call of `schema` asks for.
private enum SchemaRequest {
  case list
  case print(JSONSchema)
  case write(SchemaFolder)
  case check(SchemaFolder)

  init(_ arguments: Arguments) throws(CommandError) {
    var requests: [(name: String, request: SchemaRequest)] = []
    if let kind = arguments[SchemaOptions.kind] { requests.append(("KIND", .print(kind.schema))) }
    if let name = arguments[SchemaOptions.type] {
      requests.append(("--type", .print(JSONSchema(of: try wireType(named: name)))))
    }
    if let folder = arguments[SchemaOptions.write] {
      requests.append(("--write", .write(SchemaFolder(Path(folder)))))
    }
    if let folder = arguments[SchemaOptions.check] {
      requests.append(("--check", .check(SchemaFolder(Path(folder)))))
    }
    if requests.count > 1 { throw .usage(.conflict(requests[0].name, requests[1].name)) }
    self = requests.first?.request ?? .list
  }
}

extension JSONSchema {
  /// The schema as a file has it.
  var text: String { String(decoding: json(), as: UTF8.self) + "\n" }
}
