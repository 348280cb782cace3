import MVMCore

extension Command {
  /// `mvm-core fmt [--type T] [--target-version V] [--compact] [--lines] FILE|-`.
  static let fmt = Command(
    "fmt",
    summary: "Print a document as mvm would write it, with defaults filled in.",
    operands: {
      FmtOptions.file
    },
    options: {
      FmtOptions.type
      FmtOptions.targetVersion
      FmtOptions.compact
      FmtOptions.lines
    },
    answers: Answers(
      yes: "The document was printed.", no: "The document, or a line with --lines, can't be read."),
    examples: [
      Example(does: "Print a pool as mvm would write it", call: "mvm-core fmt pool.json"),
      Example(
        does: "Read values of one type, one per line",
        call: "mvm-core fmt --type TenantNet --lines - < nets.jsonl"),
      Example(
        does: "Print what mvm 0.13.0 makes of an instance of a newer release",
        call: "mvm-core fmt --target-version 0.13.0 instance.json"),
    ],
    manual: .fmt,
    run: runFmt
  )
}

/// What `fmt` takes.
enum FmtOptions {
  static let file = Operand<Argument>(
    "FILE|-", kind: .file, doc: "The document; - is standard input.")

  static let type = Option<Argument?>(
    "--type", value: "TYPE", kind: .wireType,
    doc: """
      The wire type of the document, such as PoolSpec. Default: found from the file's name and \
      keys.
      """)

  static let targetVersion = Option<Argument?>(
    "--target-version", value: "VERSION",
    doc: """
      Read and write as this release of mvm does, with all of its keys and no others. Default: as \
      0.13 does, and keys of newer releases are kept if the document has them.
      """)

  static let compact = Flag("--compact", doc: "Write on one line, without spaces.")

  static let lines = Flag(
    "--lines",
    doc: """
      Read and write one document per line. A line that can't be read becomes {"error":{...}}, and \
      the exit status is 1.
      """)
}

@Sendable private func runFmt(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let path = Path(arguments[FmtOptions.file])
  let bytes = try program.read(path, limit: sizeLimit)
  let named = try namedType(arguments)
  let release = try ReleaseVersion.target(
    arguments[FmtOptions.targetVersion], or: CommandError.usage)
  let kind = DocumentKind(fileName: path.lastComponent)
  if arguments[FmtOptions.lines] || (named == nil && kind?.isLines == true) {
    guard let type = named ?? kind?.type else { throw missingType }
    return writeLines(bytes, as: type, of: release, &program)
  }
  let format = format(of: bytes, path, named ?? kind?.type)
  let document = Document(parsing: bytes, as: format, limit: sizeLimit)
  let found = named ?? kind?.type ?? DocumentKind(keysOf: document)?.type
  if found == nil, document.faults.isEmpty { throw missingType }
  if found == nil,
    let foreign = ForeignFormat(bytes, at: path, isInput: path.isStandardInput)
  {
    throw .unreadable(FileError(path, .foreign(foreign)))
  }
  let layout: WireWriter.Layout = arguments[FmtOptions.compact] ? .compact : .pretty
  let rewriting = (found ?? JSONValue.self).rewriting(document, layout, as: release)
  return write(rewriting, of: bytes, path, &program)
}

/// The language of a document: by its name, or by its text where it is to be a template config.
private func format(
  of bytes: [UInt8], _ path: Path, _ type: (any WireValue.Type)?
) -> DocumentFormat {
  if let format = DocumentFormat(fileName: path.lastComponent) { return format }
  return type == TemplateConfig.self ? DocumentFormat(of: bytes, as: .templateConfig) : .json
}

/// The largest document that is read, in bytes.
private let sizeLimit = Document.largestSizeLimit

private let missingType = CommandError.usage(.missingOption(.init(FmtOptions.type.declaration)))

/// The type of a name of the wire formats, such as `PoolSpec`, given with `--type`.
func wireType(named name: Argument) throws(CommandError) -> any WireValue.Type {
  guard let type = WireTypes.type(named: name.text) else {
    throw .usage(.invalidValue(of: "--type", name, .choice(of: WireTypes.all.map(\.name))))
  }
  return type
}

private func namedType(_ arguments: Arguments) throws(CommandError) -> (any WireValue.Type)? {
  guard let name = arguments[FmtOptions.type] else { return nil }
  return try wireType(named: name)
}

/// Writes one document; what is wrong with it goes to standard error.
private func write(
  _ rewriting: Rewriting, of bytes: [UInt8], _ path: Path, _ program: inout Program
) -> ExitStatus {
  let located = LocatedFinding.locate(rewriting.findings, in: bytes, path: path, kind: nil)
  program.errors.write(
    HumanReport(style: Style(isColored: false), layout: program.layout).render(located))
  guard let json = rewriting.json else { return .no }
  program.output.write(bytes: json)
  if program.output.isTerminal { program.output.writeLine() }
  return .yes
}

/// Writes a line for each line that was read, an error for one that can't be.
private func writeLines(
  _ bytes: [UInt8], as type: any WireValue.Type, of release: ReleaseVersion?,
  _ program: inout Program
) -> ExitStatus {
  var status = ExitStatus.yes
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let document = Document(parsing: Array(bytes[start..<end]), limit: sizeLimit)
    let rewriting = type.rewriting(document, .compact, as: release)
    if rewriting.json == nil { status = .no }
    program.output.write(bytes: rewriting.json ?? error(rewriting.findings))
    program.output.writeLine()
    start = end + 1
  }
  return status
}

/// The first error of a line, as `{"error":{…}}`.
private func error(_ findings: [Finding]) -> [UInt8] {
  let error = (findings.first { $0.severity == .error } ?? findings.first).map {
    LineErrorOutput.Fault(
      code: $0.code, message: $0.message, pointer: $0.pointer, byte: $0.range.lowerBound)
  }
  return LineErrorOutput(error: error).json()
}
