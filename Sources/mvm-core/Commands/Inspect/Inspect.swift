import MVMCore

extension Command {
  /// `mvm-core inspect [--kind KIND] FILE|-`.
  static let inspect = Command(
    "inspect",
    summary: "Show what a file is and its effective values, with defaults filled in.",
    operands: {
      InspectOptions.file
    },
    options: {
      InspectOptions.kind
      CommonOptions.format
    },
    answers: Answers(
      yes: "The file was shown.", no: "Its kind is unknown, or it can't be read as its kind."),
    examples: [
      Example(
        does: "Show a pool with its defaults",
        call: "mvm-core inspect tenants/acme/pools/web/pool.json"),
      Example(
        does: "Compare the sums of a desired state with its quotas",
        call: "mvm-core inspect desired.json"),
      Example(
        does: "Summarize an audit log",
        call: "mvm-core inspect tenants/acme/audit.log"),
      Example(
        does: "Show a signed payload without trusting it",
        call: "mvm-core inspect update.signed.json -f json"),
    ],
    manual: .inspect,
    run: runInspect
  )
}

/// What `inspect` takes.
enum InspectOptions {
  static let file = Operand<Argument>(
    "FILE|-", kind: .file, doc: "The file; - is standard input.")

  static let kind = Option<DocumentKind?>(
    "--kind", value: "KIND",
    doc: "Treat the file as this kind of document, whatever its name or content.")
}

@Sendable private func runInspect(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let format = arguments[CommonOptions.format]
  do throws(FileError) {
    var file = try InspectedFile(Path(arguments[InspectOptions.file]), program.input)
    let kind = arguments[InspectOptions.kind] ?? file.kind
    if kind == .hostdFrames {
      return try FrameInspection.run(&file, as: format, to: &program.output)
    }
    if let kind, kind.isLines {
      let statistics = try LogStatistics(of: &file, as: kind)
      return statistics.report(file.name, as: format, to: &program.output)
    }
    let inspection = DocumentInspection(try file.readAll(), as: kind, of: file.path)
    let report = InspectionReport(
      file.name, inspection, isKindGiven: arguments[InspectOptions.kind] != nil, program.layout)
    report.write(as: format, to: &program.output)
    return report.status
  } catch {
    throw .unreadable(error)
  }
}

/// A file that is read in parts once its beginning has shown what it is.
struct InspectedFile {
  let path: Path
  private let source: any ByteSource
  private var beginning: [UInt8]

  /// How much is read to find the kind.
  private static let beginningSize = 64 << 10

  init(_ path: Path, _ input: any ByteSource) throws(FileError) {
    self.path = path
    source = path.isStandardInput ? input : try InputFile(path)
    beginning = []
    while beginning.count < Self.beginningSize, let bytes = try source.part(of: path) {
      beginning += bytes
    }
  }

  /// What reports call the file.
  var name: String { path.isStandardInput ? "<stdin>" : path.text }

  /// The kind of the file's name or, if it is many documents, its beginning.
  var kind: DocumentKind? {
    DocumentKind(fileName: path.lastComponent) ?? DocumentKind(beginning: beginning)
  }

  /// The next bytes; nil at the end.
  mutating func next() throws(FileError) -> [UInt8]? {
    guard beginning.isEmpty else {
      defer { beginning = [] }
      return beginning
    }
    return try source.part(of: path)
  }

  /// All bytes; those beyond the largest document are left out but for one, which reports them.
  mutating func readAll() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= Document.largestSizeLimit, let part = try next() { bytes += part }
    return Array(bytes.prefix(Document.largestSizeLimit + 1))
  }
}
