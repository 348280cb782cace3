import MVMCore

extension Command {
  /// `mvm-core lint [PATH|-]…`.
  static let lint = Command(
    "lint",
    summary: "Check mvm's configuration files and records.",
    operands: {
      LintOptions.paths
    },
    options: {
      LintOptions.kind
      LintOptions.stdinFilename
      LintOptions.filesFrom
      LintOptions.null
      LintOptions.exclude
      LintOptions.noIgnore
      LintOptions.hidden
      LintOptions.allowEmpty
      LintOptions.select
      LintOptions.ignore
      LintOptions.severity
      LintOptions.targetVersion
      LintOptions.noCrossFile
      LintOptions.failOn
      LintOptions.strict
      LintOptions.config
      LintOptions.noConfig
      LintOptions.showConfig
      LintOptions.noSuppressions
      LintOptions.baseline
      LintOptions.writeBaseline
      LintOptions.fix
      LintOptions.unsafeFixes
      LintOptions.diff
      LintOptions.maxSize
      LintOptions.jobs
      LintOptions.statistics
      LintOptions.report
      LintOptions.format
      CommonOptions.color
      CommonOptions.quiet
      CommonOptions.verbose
    },
    answers: Answers(
      yes: "Clean: no finding at or above --fail-on.",
      no: "At least one finding at or above --fail-on."),
    examples: [
      Example(does: "Check everything below the current directory", call: "mvm-core lint"),
      Example(
        does: "Check what a program made, as a pool",
        call: "make-pool | mvm-core lint --kind pool -"),
      Example(
        does: "Fail on warnings, for CI, with one finding a line",
        call: "mvm-core lint --strict -f concise fleet/"),
      Example(
        does: "Show what could be mended, misspelt keys too",
        call: "mvm-core lint --diff --unsafe-fixes fleet/"),
    ],
    manual: .lint,
    reportUsage: reportLintUsage,
    run: runLint
  )
}

/// What `lint` takes.
enum LintOptions {
  static let paths = Operand<[Argument]>(
    "PATH|-", kind: .file, count: .any,
    doc: "Files and directories to check; - is standard input. Default: the current directory.")

  static let kind = Option<DocumentKind?>(
    "--kind", value: "KIND",
    doc: "Take every file as this kind of document, whatever its name or keys.")

  static let stdinFilename = Option<Argument?>(
    "--stdin-filename", value: "NAME", kind: .file,
    doc: "The name to use for standard input: for its kind, and in findings.")

  static let filesFrom = Option<Argument?>(
    "--files-from", value: "FILE|-", kind: .file,
    doc: "Also check the files and directories that this file names, one a line.")

  static let null = Flag(
    "--null", short: "0", doc: "Names in --files-from end with NUL bytes, not lines.")

  static let noIgnore = Flag(
    "--no-ignore", doc: "Also check what .gitignore files of a repository leave out.")

  static let hidden = Flag(
    "--hidden", doc: "Also check files and directories whose names begin with a dot.")

  static let exclude = Option<[Argument]>(
    "--exclude", value: "GLOB",
    doc: "Leave out files and directories that match this pattern. May be repeated.")

  static let allowEmpty = Flag(
    "--allow-empty", doc: "A directory without any mvm file is no error.")

  static let select = Option<[Argument]>(
    "--select", value: "CODES", kind: .ruleCode,
    doc: "Check these rules only: codes or prefixes, separated by commas. May be repeated.")

  static let ignore = Option<[Argument]>(
    "--ignore", value: "CODES", kind: .ruleCode,
    doc: "Don't check these rules: codes or prefixes, separated by commas. May be repeated.")

  static let severity = Option<[Argument]>(
    "--severity", value: "CODE=LEVEL",
    doc: """
      What findings of a rule count as, or of all rules whose codes begin so: error, warning, note, \
      or off. May be repeated; the longest code wins.
      """)

  static let config = Option<Argument?>(
    "--config", value: "FILE", kind: .file,
    doc: """
      Go by this configuration. Default: .mvm-core.json of the current directory, or the nearest \
      above it in the same repository. The command line wins over it.
      """)

  static let noConfig = Flag("--no-config", doc: "Go by no configuration.")

  static let showConfig = Flag(
    "--show-config",
    doc: "Print the settings in effect and where each comes from, and check nothing.")

  static let noSuppressions = Flag(
    "--no-suppressions", doc: "Report findings that the configuration suppresses too.")

  static let baseline = Option<Argument?>(
    "--baseline", value: "FILE", kind: .file,
    doc: "Report new findings only: none that this file has.")

  static let writeBaseline = Option<Argument?>(
    "--write-baseline", value: "FILE", kind: .file,
    doc: """
      Write what is found to this file, for --baseline, and report nothing of it. With --baseline, \
      entries of files that were not checked are kept.
      """)

  static let targetVersion = Option<Argument?>(
    "--target-version", value: "VERSION",
    doc: """
      Read as this release of mvm does, and find what it refuses or drops and other releases don't.
      """)

  static let noCrossFile = Flag(
    "--no-cross-file", doc: "Check each file by itself, and not the files together.")

  static let failOn = Option<FailureLevel>(
    "--fail-on", value: "SEVERITY", default: .error,
    doc: "The lowest severity that makes the exit status 1.")

  static let strict = Flag("--strict", doc: "The same as --fail-on warning.")

  static let fix = Flag(
    "--fix",
    doc: """
      Mend files where that can't change what they mean: a byte order mark, a trailing comma. Of \
      standard input the mended text goes to standard output, and findings to standard error.
      """)

  static let unsafeFixes = Flag(
    "--unsafe-fixes",
    doc: """
      With --fix or --diff, also mend misspelt keys and network names that can only be one thing. \
      See what changes: mvm will act on it.
      """)

  static let diff = Flag(
    "--diff",
    doc: """
      Print what --fix would change as a unified diff, in place of findings, and change nothing. \
      The exit status is 1 when there is something to change.
      """)

  static let maxSize = Option<Int>(
    "--max-size", value: "MIB", range: 1...256, default: 16,
    doc: "The largest file to read, in MiB; a larger one is an error.")

  static let jobs = Option<Int?>(
    "--jobs", short: "j", value: "N", range: 1...1024,
    doc: "How many files to check at once. Default: one more than there are cores.")

  static let statistics = Flag(
    "--statistics",
    doc: """
      Count findings by rule: instead of the findings with human and concise, beside them with \
      json, on standard error with other formats.
      """)

  static let report = Option<[ChoiceAndFile<ReportFormat>]>(
    "--report", value: "FORMAT=FILE",
    doc: "Also write the result in this format to this file. May be repeated.")

  static let format = CommonOptions.format(of: ReportFormat.self, default: .human)
}

@Sendable private func runLint(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  let request: LintRequest
  let reports: ReportFiles
  do {
    request = try LintRequest(arguments)
    reports = try ReportFiles(arguments[LintOptions.report])
  } catch {
    throw .usage(error)
  }
  let plan: LintPlan
  do {
    plan = try LintPlan(request, in: program.workingDirectory(), now: program.now)
  } catch {
    return error.report(request.output, to: &program)
  }
  if request.showsPlan {
    let report = PlanReport(plan)
    program.output.write(
      request.output.format == .json ? report.output.document() : report.text)
    return .yes
  }
  return try lint(plan, reports, &program)
}

private func lint(
  _ plan: LintPlan, _ reports: ReportFiles, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  var outcome: LintOutcome
  do {
    let outputs = try plan.outputs(with: reports, of: program)
    outcome = try LintRun(plan: plan).run(writing: outputs, &program)
  } catch {
    throw .usage(error)
  }
  outcome.finish(plan)
  var content = ReportContent(
    outcome: outcome, status: plan.status(of: outcome), rules: plan.rules,
    failOn: plan.failOn.value.severity, showsStatistics: plan.request.output.showsStatistics,
    hasBaseline: plan.hasBaseline,
    directory: plan.directory)
  // Standard output comes last, so that it can say what became of the files.
  reports.write(&content)
  LintReport(plan.request, content).write(to: &program)
  if let text = outcome.fixedInput { program.output.write(bytes: text) }
  return content.status
}

/// A wrong call of `lint` still gives one valid document in the formats that can tell of it.
@Sendable private func reportLintUsage(
  _ error: UsageError, _ arguments: Arguments, _ program: inout Program
) {
  let format = arguments[LintOptions.format]
  guard format == .json || format == .sarif else { return }
  let content = ReportContent(status: .usage, usageError: error.message(for: .lint))
  program.output.write(format.render(content, style: Style(isColored: false)))
}
