import MVMCore

/// Writes what linting gave in the format that was asked for.
struct LintReport {
  let content: ReportContent
  private let output: LintRequest.Output
  private let allowsUnsafe: Bool
  private let isDiff: Bool
  private var outcome: LintOutcome { content.outcome }
  private var format: ReportFormat { output.format }

  init(_ request: LintRequest, _ content: ReportContent) {
    self.content = content
    output = request.output
    allowsUnsafe = request.allowsUnsafe
    isDiff = request.fixing == .show
  }

  /// The report of a run that never began.
  init(_ output: LintRequest.Output, _ content: ReportContent) {
    self.content = content
    self.output = output
    (allowsUnsafe, isDiff) = (false, false)
  }

  /// Findings go to standard output, everything else to standard error; findings too where standard
  /// output has the text that standard input became.
  func write(to program: inout Program) {
    if output.quiet < 2 {
      writeFindings(to: &program)
    }
    for failure in content.failures {
      program.complain("\(failure.path.display): \(failure.message)")
    }
    let skipped = output.verbose > 0 ? outcome.skipped : []
    if output.quiet == 0 { for note in outcome.notes + skipped { program.complain(note) } }
    if output.quiet == 0, content.showsStatistics, !format.isForPeople, format != .json {
      program.errors.write(Statistics(of: outcome).table())
    }
    if output.quiet == 0 { writeSummary(to: &program) }
  }

  private func writeSummary(to program: inout Program) {
    let hasNews =
      !outcome.findings.isEmpty || outcome.dropped > 0 || outcome.fixed > 0 || output.verbose > 0
    if hasNews, format != .json {
      program.errors.writeLine(summary)
      if let code = mostSevere { program.errors.writeLine("learn more: mvm-core explain \(code)") }
    } else if program.errors.isTerminal, format.isForPeople, content.failures.isEmpty {
      let files = counted(outcome.filesChecked, "file")
      program.errors.writeLine("\(files) checked, no findings\(known)")
    }
  }

  /// The rule of the first finding of the highest severity, for people to read about.
  private var mostSevere: String? {
    guard format == .human, !isDiff, !content.showsStatistics else { return nil }
    let severest = outcome.findings.map(\.finding.severity).max()
    return outcome.findings.first { $0.finding.severity == severest }?.finding.code
  }

  private func writeFindings(to program: inout Program) {
    if isDiff { return outcome.writeDiff(to: &program.output) }
    if outcome.fixedInput != nil {
      let style = Style(isColored: output.color == .always)
      return program.errors.write(format.render(content, style: style, layout: program.layout))
    }
    let style = Style(isColored: output.color.isWanted(in: program))
    program.output.write(format.render(content, style: style, layout: program.layout))
  }

  /// `2 errors, 1 warning in 11 files; 1 fixed`
  private var summary: String {
    if isDiff {
      let files = counted(outcome.filesChecked, "file")
      return outcome.fixed == 0
        ? "nothing to fix in \(files)" : "\(counted(outcome.fixed, "place")) would be fixed"
    }
    let counts = outcome.severityCounts
    let files = counted(outcome.filesChecked, "file")
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let dropped = hidden > 0 ? "; \(hidden) of them are not shown" : ""
    let skipped = output.verbose > 0 ? " (\(outcome.filesSkipped) others skipped)" : ""
    return "\(found) in \(files)\(skipped)\(known)\(dropped)\(fixes)"
  }

  /// How many findings are not shown.
  private var hidden: Int {
    if output.quiet < 2, content.showsStatistics, format.isForPeople { return 0 }
    return format == .human ? FindingDigest(content).hidden : content.hidden
  }

  /// What is not reported.
  private var known: String {
    let suppressed = outcome.suppressed > 0 ? "; \(outcome.suppressed) suppressed" : ""
    return outcome.baselined > 0
      ? "\(suppressed); \(outcome.baselined) in the baseline" : suppressed
  }

  /// What was fixed and what could be.
  private var fixes: String {
    let fixed = outcome.fixed > 0 ? "; \(outcome.fixed) fixed" : ""
    let all = outcome.fixable(allowingUnsafe: true)
    let safe = outcome.fixable(allowingUnsafe: allowsUnsafe)
    if all == 0 { return fixed }
    if safe == 0 { return "\(fixed); \(all) fixable with --fix --unsafe-fixes" }
    let more = all > safe ? ", \(all - safe) more with --unsafe-fixes" : ""
    return "\(fixed); \(safe) fixable with --fix\(more)"
  }

}

extension CommonOptions.Color {
  /// Whether to color: as the option says, else as the environment and the terminal say.
  func isWanted(in program: Program) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let off = program.environment("NO_COLOR"), !off.isEmpty { return false }
    if let force = program.environment("FORCE_COLOR"), !force.isEmpty { return force != "0" }
    if let force = program.environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" {
      return true
    }
    return program.output.isTerminal && program.environment("TERM") != "dumb"
  }
}
