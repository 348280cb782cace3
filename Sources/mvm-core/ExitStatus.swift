/// What the program reports to the shell, the same for every command and every output format.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Clean, valid, verified, allowed, reported.
  case yes = 0
  /// Findings at or above `--fail-on`, invalid, rejected, not allowed.
  case no = 1
  /// The program was called wrongly: a bad option, value or config file.
  case usage = 2
  /// No answer could be found; outranks `no`.
  case undecided = 3
  /// A bug in mvm-core.
  case bug = 70

  /// What help says about it.
  var meaning: String {
    switch self {
    case .yes: "Yes: clean, valid, verified, allowed, or reported."
    case .no: "No: findings, invalid, rejected, or not allowed."
    case .usage: "Usage error: a bad command, option, value or configuration file."
    case .undecided:
      """
      Could not decide: a file is missing or unreadable, there is nothing to check, or the \
      output can't be written.
      """
    case .bug: "A bug in mvm-core."
    }
  }

  /// What it says as the answer of a command; nil where the command never answers so.
  func meaning(for answers: Command.Answers?) -> String? {
    guard let answers else { return meaning }
    return switch self {
    case .yes: answers.yes
    case .no: answers.no
    default: meaning
    }
  }

  /// The status of two results together: the higher, so `undecided` outranks `no`.
  func combined(with other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
