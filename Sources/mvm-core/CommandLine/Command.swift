/// A command: what help says of it, what it takes, and what it does.
///
/// Each is declared in its own folder in Commands/ and listed in `CommandTable`. Operands, options,
/// examples and the manual are built when they are asked for, so starting one command costs nothing
/// for the others.
final class Command: Sendable {
  /// A call to copy, and what it does.
  struct Example: Sendable {
    let does: String
    let call: String
  }

  /// What 0 and 1 mean for this command. Without `no`, it never answers 1.
  struct Answers: Sendable {
    let yes: String
    var no: String?
  }

  /// What a command does: 70 is for bugs, `throw` is for errors.
  typealias Run = @Sendable (Arguments, inout Program) throws(CommandError) -> ExitStatus

  /// Reports a usage error in a format other than text, on standard output: for formats in which
  /// the output is a valid document whatever happens. The arguments are what could be understood.
  /// A command without one reports it in JSON, if it has that, as `FailureReport` does.
  typealias ReportUsage = @Sendable (UsageError, Arguments, inout Program) -> Void

  let name: String
  /// One sentence, for the list of commands and the top of its help.
  let summary: String
  /// What 0 and 1 mean.
  let answers: Answers
  /// Whether giving an option of one value twice is an error, as where a signature is at stake.
  let repeatedOptionIsError: Bool
  let reportUsage: ReportUsage?
  let run: Run

  private let makeOperands: @Sendable () -> [OperandDeclaration]
  private let makeOptions: @Sendable () -> [OptionDeclaration]
  private let makeExamples: @Sendable () -> [Example]
  private let makeManual: @Sendable () -> Manual

  /// A command. Operands, options, examples and manual are evaluated when they are asked for.
  init(
    _ name: String,
    summary: String,
    @OperandList operands: @escaping @Sendable () -> [OperandDeclaration] = { [] },
    @OptionList options: @escaping @Sendable () -> [OptionDeclaration] = { [] },
    answers: Answers,
    examples: @autoclosure @escaping @Sendable () -> [Example],
    manual: @autoclosure @escaping @Sendable () -> Manual = Manual(),
    repeatedOptionIsError: Bool = false,
    reportUsage: ReportUsage? = nil,
    run: @escaping Run
  ) {
    self.name = name
    self.summary = summary
    self.answers = answers
    self.repeatedOptionIsError = repeatedOptionIsError
    self.reportUsage = reportUsage
    self.run = run
    makeOperands = operands
    makeOptions = options
    makeExamples = examples
    makeManual = manual
  }

  /// The operands, in order.
  var operands: [OperandDeclaration] { makeOperands() }

  /// The options in the order of help: its own, then those that every command has.
  var options: [OptionDeclaration] {
    let all = makeOptions() + [CommonOptions.help.declaration]
    return all.filter { !$0.isCommon } + all.filter(\.isCommon)
  }

  /// The same options by the headings of help.
  var optionGroups: [OptionGroup] {
    let own = options.filter { !$0.isCommon }
    var titles: [String?] = []
    for option in own where !titles.contains(option.heading) { titles.append(option.heading) }
    return titles.map { title in
      OptionGroup(title ?? "Options", own.filter { $0.heading == title })
    } + [OptionGroup("Common options", options.filter(\.isCommon))]
  }

  /// Calls to copy.
  var examples: [Example] { makeExamples() }

  /// What its manual page says beyond this declaration.
  var manual: Manual { makeManual() }
}

/// Why a command could not do its work.
enum CommandError: Error, Equatable, Sendable {
  /// It was called wrongly, in a way that only the command can see.
  case usage(UsageError)
  /// What it was to work on can't be read, so there is no answer.
  case unreadable(FileError)

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .unreadable: .undecided
    }
  }
}
