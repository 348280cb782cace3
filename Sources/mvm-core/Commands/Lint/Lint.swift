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
      OptionGroup("What to check") {
        LintOptions.kind
        LintOptions.stdinFilename
        LintOptions.filesFrom
        LintOptions.null
        LintOptions.skipMissing
        LintOptions.exclude
        LintOptions.noIgnore
        LintOptions.hidden
        LintOptions.allowEmpty
        LintOptions.maxSize
        LintOptions.jobs
      }
      OptionGroup("Which rules") {
        LintOptions.select
        LintOptions.ignore
        LintOptions.severity
        LintOptions.targetVersion
        LintOptions.noCrossFile
      }
      OptionGroup("Configuration and known findings") {
        LintOptions.config
        LintOptions.noConfig
        LintOptions.showConfig
        LintOptions.noSuppressions
        LintOptions.baseline
        LintOptions.writeBaseline
      }
      OptionGroup("Fixing") {
        LintOptions.fix
        LintOptions.unsafeFixes
        LintOptions.diff
      }
      OptionGroup("Result and output") {
        LintOptions.failOn
        LintOptions.strict
        LintOptions.statistics
        LintOptions.limit
        LintOptions.report
      }
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
        does: "Check the output of a program as a pool",
        call: "make-pool | mvm-core lint --kind pool -"),
      Example(
        does: "Fail on warnings in CI, with one finding per line",
        call: "mvm-core lint --strict -f concise fleet/"),
      Example(
        does: "Show all possible fixes, including those of misspelled keys",
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
    doc: "Treat every file as this kind of document, whatever its name or keys.")

  static let stdinFilename = Option<Argument?>(
    "--stdin-filename", value: "NAME", kind: .file,
    doc: "The name of standard input, which decides its kind and is shown in findings.")

  static let filesFrom = Option<Argument?>(
    "--files-from", value: "FILE|-", kind: .file,
    doc: "Also check the files and directories listed in this file, one per line.")

  static let null = Flag(
    "--null", short: "0", doc: "Names in --files-from end with NUL bytes instead of newlines.")

  static let skipMissing = Flag(
    "--skip-missing",
    doc: "Skip names in --files-from that do not exist, such as files that a commit deletes.")

  static let noIgnore = Flag(
    "--no-ignore", doc: "Also check files that .gitignore files exclude.")

  static let hidden = Flag(
    "--hidden", doc: "Also check files and directories whose names begin with a dot.")

  static let exclude = Option<[Argument]>(
    "--exclude", value: "GLOB",
    doc: "Skip files and directories that match this pattern. May be repeated.")

  static let allowEmpty = Flag(
    "--allow-empty", doc: "Accept directories without any mvm file.")

  static let select = Option<[Argument]>(
    "--select", value: "CODES", kind: .ruleCode,
    doc: """
      Check only these rules: codes, prefixes of codes or names, separated by commas. May be \
      repeated.
      """)

  static let ignore = Option<[Argument]>(
    "--ignore", value: "CODES", kind: .ruleCode,
    doc: """
      Don't check these rules: codes, prefixes of codes or names, separated by commas. May be \
      repeated.
      """)

  static let severity = Option<[Argument]>(
    "--severity", value: "CODE=LEVEL",
    doc: """
      Change the severity of a rule, or of all rules with a prefix: error, warning, note or off. \
      May be repeated; the longest match wins.
      """)

  static let config = Option<Argument?>(
    "--config", value: "FILE", kind: .file,
    doc: """
      Use this configuration file. Default: .mvm-core.json in the current directory, or the \
      nearest one above it in the same repository. Options on the command line override it.
      """)

  static let noConfig = Flag("--no-config", doc: "Ignore configuration files.")

  static let showConfig = Flag(
    "--show-config",
    doc: "Print the effective settings and where each comes from, and check nothing.")

  static let noSuppressions = Flag(
    "--no-suppressions", doc: "Also report findings that the configuration suppresses.")

  static let baseline = Option<Argument?>(
    "--baseline", value: "FILE", kind: .file,
    doc: "Report only findings that are not in this file.")

  static let writeBaseline = Option<Argument?>(
    "--write-baseline", value: "FILE", kind: .file,
    doc: """
      Write the findings to this file, for --baseline, instead of reporting them. With --baseline, \
      entries for files that were not checked are kept.
      """)

  static let targetVersion = Option<Argument?>(
    "--target-version", value: "VERSION",
    doc: """
      Read documents as this release of mvm does, and report what only it refuses or drops.
      """)

  static let noCrossFile = Flag(
    "--no-cross-file", doc: "Check each file by itself, without rules across files.")

  static let failOn = Option<FailureLevel>(
    "--fail-on", value: "SEVERITY", default: .error,
    doc: "The lowest severity that makes the exit status 1.")

  static let strict = Flag("--strict", doc: "The same as --fail-on warning.")

  static let fix = Flag(
    "--fix",
    doc: """
      Apply safe fixes, such as removing a byte order mark or a trailing comma. The fixed text of \
      standard input goes to standard output, and findings to standard error.
      """)

  static let unsafeFixes = Flag(
    "--unsafe-fixes",
    doc: """
      With --fix or --diff, also apply fixes that change what mvm does, such as correcting a \
      misspelled key. Review the changes.
      """)

  static let diff = Flag(
    "--diff",
    doc: """
      Print the changes that --fix would make as a unified diff instead of findings, without \
      changing files. The exit status is 1 if there are any.
      """)

  static let maxSize = Option<Int>(
    "--max-size", value: "MIB", range: 1...256, default: 16,
    doc: "The size of the largest file to read, in MiB; a larger file is an error.")

  static let jobs = Option<Int?>(
    "--jobs", short: "j", value: "N", range: 1...1024,
    doc: "The number of files to check at once. Default: one more than the number of cores.")

  static let statistics = Flag(
    "--statistics",
    doc: """
      Count findings by rule: in place of the findings with human and concise, in addition to them \
      with json, and on standard error with other formats.
      """)

  static let limit = Option<Int?>(
    "--limit", value: "N", range: 1...1_000_000,
    doc: """
      Print at most this many findings and count the rest. Reports in files, baselines and the exit \
      status are the same as without it.
      """)

  static let report = Option<[ChoiceAndFile<ReportFormat>]>(
    "--report", value: "FORMAT=FILE",
    doc: "Also write the result to this file, in this format. May be repeated.")

  static let format = CommonOptions.format(of: ReportFormat.self, default: .human)
}

@Sendable private func runLint(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
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
) throws(CommandError) -> ExitStatus {
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
    hasBaseline: plan.hasBaseline, operands: plan.request.files.words,
    directory: plan.directory)
  // Standard output comes last, so that it can say what became of the files.
  reports.write(&content)
  content.limit = plan.request.output.limit
  LintReport(plan.request, content).write(to: &program)
  if let text = outcome.fixedInput { program.output.write(bytes: text) }
  return content.status
}

/// A wrong call of `lint` still gives one valid document in the formats that have room for it.
@Sendable private func reportLintUsage(
  _ error: UsageError, _ arguments: Arguments, _ program: inout Program
) {
  let format = arguments[LintOptions.format]
  guard format == .json || format == .sarif else { return }
  let content = ReportContent(status: .usage, usageError: error.message(for: .lint))
  program.output.write(format.render(content))
}
