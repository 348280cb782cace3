import MVMCore

/// Why the settings of a run can't be used.
enum SettingsError: Error, Sendable {
  case unreadable(FileError)
  case faulty([Finding], SettingsText)
}

extension SettingsError {
  /// Reports the error in the format that was asked for, and gives its status.
  func report(_ output: LintRequest.Output, to program: inout Program) -> ExitStatus {
    switch self {
    case .unreadable(let failure):
      let content = ReportContent(
        outcome: LintOutcome(failures: [failure]), status: .undecided,
        directory: WorkingDirectory(program.workingDirectory()))
      LintReport(output, content).write(to: &program)
      return .undecided
    case .faulty(let findings, let text):
      Self.report(text.locate(findings), output, to: &program)
      return .usage
    }
  }

  /// Faults are for people on standard error, with their source, whatever the format.
  private static func report(
    _ faults: [LocatedFinding], _ output: LintRequest.Output, to program: inout Program
  ) {
    if output.quiet < 2 {
      let style = Style(isColored: output.color == .always)
      program.errors.write(HumanReport(style: style, layout: program.layout).render(faults))
    }
    guard output.format == .json || output.format == .sarif else { return }
    let content = ReportContent(status: .usage, settingsFaults: faults)
    program.output.write(output.format.render(content))
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
