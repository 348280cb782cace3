extension Command {
  /// `mvm-core fmt [--type T] [--compact] [--lines] FILE|-`.
  static let fmt = Command(
    "fmt",
    summary: "Print a document as mvm itself would write it, with defaults filled in.",
    operands: [FmtOptions.file],
    options: [FmtOptions.type, FmtOptions.compact, FmtOptions.lines],
    answers: Answers(
      yes: "The document was printed.", no: "The document, or a line with --lines, can't be read."),
    examples: [
      Example(does: "Print a pool as mvm would write it", call: "mvm-core fmt pool.json"),
      Example(
        does: "Read values of one type, one a line",
        call: "mvm-core fmt --type TenantNet --lines - < nets.jsonl"),
    ],
    run: notBuilt
  )
}

/// What `fmt` takes.
enum FmtOptions {
  static let file = Operand<Argument>(
    "FILE|-", kind: .file, doc: "The document; - is standard input.")

  static let type = Option<Argument?>(
    "--type", value: "TYPE",
    doc: "The wire type of the document. Default: found from the file's name and keys.")

  static let compact = Flag("--compact", doc: "Write on one line, without spaces.")

  static let lines = Flag(
    "--lines",
    doc: """
      Read a document a line and write one a line. A line that can't be read becomes \
      {"error":{...}}, and the exit status 1.
      """)
}

/// Replaced by whoever builds the command.
@Sendable private func notBuilt(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  throw .notBuiltYet("fmt")
}
