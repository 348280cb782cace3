import MVMCore

/// Writes what linting gave in the format that was asked for.
struct LintReport {
  let content: ReportContent
  private let format: ReportFormat
  private let color: CommonOptions.Color
  private let quiet: Int
  private let verbose: Int
  private var outcome: LintOutcome { content.outcome }

  init(_ arguments: Arguments, _ content: ReportContent) {
    self.content = content
    format = arguments[LintOptions.format]
    color = arguments[CommonOptions.color]
    quiet = arguments[CommonOptions.quiet]
    verbose = arguments[CommonOptions.verbose]
  }

  /// Findings go to standard output, everything else to standard error.
  func write(to program: inout Program) {
    if quiet < 2 {
      let style = Style(isColored: color.isWanted(in: program))
      program.output.write(format.render(content, style: style))
    }
    for failure in outcome.failures {
      program.complain("\(failure.path.display): \(failure.message)")
    }
    if quiet == 0, content.showsStatistics, !format.isForPeople, format != .json {
      program.errors.write(Statistics(of: outcome.findings).table())
    }
    let hasNews = !outcome.findings.isEmpty || verbose > 0
    if quiet == 0, format != .json, hasNews { program.errors.writeLine(summary) }
  }

  /// `2 errors, 1 warning in 11 files`
  private var summary: String {
    let counts = Finding.Severity.allCases.reversed().compactMap { severity in
      let count = outcome.count(severity)
      return count > 0 ? Self.counted(count, severity.rawValue) : nil
    }
    let files = Self.counted(outcome.filesChecked, "file")
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let dropped = outcome.dropped > 0 ? "; \(outcome.dropped) more are not shown" : ""
    let skipped = verbose > 0 ? " (\(outcome.filesSkipped) others skipped)" : ""
    return "\(found) in \(files)\(skipped)\(dropped)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension CommonOptions.Color {
  /// Whether to colour: as told, else as the environment and the terminal say.
  func isWanted(in program: Program) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let off = program.environment("NO_COLOR"), !off.isEmpty { return false }
    if let force = program.environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" {
      return true
    }
    return program.output.isTerminal && program.environment("TERM") != "dumb"
  }
}
