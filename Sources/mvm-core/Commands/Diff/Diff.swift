import MVMCore

extension Command {
  /// `mvm-core diff OLD NEW`.
  static let diff = Command(
    "diff",
    summary: "Show what changes between two documents, by tenant, pool and route.",
    operands: {
      DiffOptions.old
      DiffOptions.new
    },
    options: {
      DiffOptions.kind
      CommonOptions.format
      CommonOptions.color
      CommonOptions.quiet
      DiffOptions.verbose
    },
    answers: Answers(
      yes: "Both documents mean the same.",
      no: "The documents differ."),
    examples: [
      Example(
        does: "Show what a new desired state will do",
        call: "mvm-core diff desired-node-1.json new/desired-node-1.json"),
      Example(
        does: "Compare a pool with a copy from another node",
        call: "mvm-core diff pool.json other/pool.json"),
    ],
    manual: .diff,
    run: runDiff
  )
}

/// What `diff` takes.
enum DiffOptions {
  static let old = Operand<Argument>(
    "OLD", kind: .file, doc: "The old document; - is standard input.")

  static let new = Operand<Argument>(
    "NEW", kind: .file, doc: "The new document, of the same kind; - is standard input.")

  static let kind = Option<DocumentKind?>(
    "--kind", value: "KIND",
    doc: "The kind of both documents. Default: found from their names and keys.")

  static let verbose = Option<Int>(
    counting: "--verbose", short: "v", doc: "Show all changes, not 500 at most."
  ).common
}

@Sendable private func runDiff(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let (first, second) = (arguments[DiffOptions.old], arguments[DiffOptions.new])
  if first.isStandardInput, second.isStandardInput {
    throw .usage(.invalidValue(of: "NEW", second, .because("OLD is standard input already")))
  }
  let kind = arguments[DiffOptions.kind]
  let old = DiffReport.Side(try InputDocument.read(Path(first), as: kind, &program))
  let new = DiffReport.Side(try InputDocument.read(Path(second), as: kind, &program))
  let report = try DiffReport(old, new)
  let quiet = arguments[CommonOptions.quiet]
  switch arguments[CommonOptions.format] {
  case .json: report.writeJSON(to: &program.output)
  case .human where quiet > 1: break
  case .human:
    let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
    report.write(
      to: &program.output, style, program.layout,
      showsAll: arguments[DiffOptions.verbose] > 0)
    if quiet == 0 { program.errors.writeLine(report.summary) }
  }
  return report.status
}
