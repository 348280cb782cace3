import MVMCore

/// Why the settings of a run can't be used.
enum SettingsFailure: Error, Sendable {
  case usage(UsageError)
  case unreadable(FileFailure)
  case faulty([Finding], SettingsText)
}

extension SettingsFailure {
  /// Tells of the failure in the format that was asked for, and gives its status.
  func report(
    _ arguments: Arguments, to program: inout Program
  ) throws(CommandFailure) -> ExitStatus {
    switch self {
    case .usage(let error): throw .usage(error)
    case .unreadable(let failure):
      let content = ReportContent(
        outcome: LintOutcome(failures: [failure]), status: .undecided,
        directory: WorkingDirectory(program.workingDirectory()))
      LintReport(arguments, content).write(to: &program)
      return .undecided
    case .faulty(let findings, let text):
      report(text.locate(findings), arguments, to: &program)
      return .usage
    }
  }

  /// Faults are for people on standard error, with their source, whatever the format.
  private func report(
    _ faults: [LocatedFinding], _ arguments: Arguments, to program: inout Program
  ) {
    let color = arguments[CommonOptions.color]
    if arguments[CommonOptions.quiet] < 2 {
      let style = Style(isColored: color == .always)
      program.errors.write(HumanReport(style: style).render(faults))
    }
    let format = arguments[LintOptions.format]
    guard format == .json || format == .sarif else { return }
    let content = ReportContent(status: .usage, settingsFaults: faults)
    program.output.write(format.render(content, style: Style(isColored: false)))
  }
}

/// A file of settings and its text.
struct SettingsText: Sendable {
  let bytes: [UInt8]
  let path: Path
  let directory: WorkingDirectory

  /// Findings in the text, ready to be shown.
  func locate(_ findings: [Finding]) -> [LocatedFinding] {
    let name = RepositoryPaths(directory).name(of: path)
    return CheckedFile(bytes: bytes, path: directory.relative(path), name: name, kind: nil)
      .locate(findings.map(\.withoutFix), identities: findings.map(\.pointer))
  }
}
