import MVMCore

/// A check of `platform`, or a cause of its check `kvm`.
enum PlatformTopic {
  case check(HostCheck.ID)
  case cause(KVMCause)

  /// The names of all checks and causes.
  static var names: [String] {
    HostCheck.ID.allCases.map(\.rawValue) + KVMCause.allCases.map(\.rawValue)
  }

  /// The check or the cause of a name; nil if neither has it.
  init?(_ name: String) {
    if let check = HostCheck.ID(name) {
      self = .check(check)
    } else if let cause = KVMCause.allCases.first(where: { $0.rawValue.hasSameBytes(as: name) }) {
      self = .cause(cause)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .check(let check): check.rawValue
    case .cause(let cause): cause.rawValue
    }
  }

  var summary: String {
    switch self {
    case .check(let check): check.summary
    case .cause(let cause): cause.summary
    }
  }

  var explanation: String {
    switch self {
    case .check(let check): check.explanation
    case .cause(let cause): cause.explanation
    }
  }

  /// A command to copy; nil if there is none that is the same on every host.
  var fix: String? {
    switch self {
    case .check: nil
    case .cause(let cause): cause.fix
    }
  }

  /// What it is, in a sentence.
  private var kind: String {
    switch self {
    case .check(let check):
      "A check of `mvm-core platform`" + (check.canBeRequired ? ", also for `--require`." : ".")
    case .cause: "A reason for which the check `kvm` of `mvm-core platform` fails."
    }
  }

  /// The reasons for which the check fails, with their summaries.
  private var causes: [[String]] {
    guard case .check(.kvm) = self else { return [] }
    return KVMCause.allCases.map { [$0.rawValue, $0.summary] }
  }

  func text(_ layout: TextLayout) -> String {
    var text = "\(name)\n" + layout.lines(summary) + "\n" + layout.lines(kind) + "\n"
    text += layout.paragraphs(explanation)
    if !causes.isEmpty { text += "\nCauses:\n" + layout.table(causes, indent: 2) }
    if let fix { text += "\nFix:\n\n" + layout.code(fix) }
    return text
  }

  var markdown: String {
    var text = "### \(name)\n\n\(summary)\n\n\(kind)\n\n\(explanation)\n"
    if !causes.isEmpty {
      text += "\n" + causes.map { "- `\($0[0])`: \($0[1])\n" }.joined()
    }
    if let fix { text += "\nFix:\n\n```sh\n\(fix)\n```\n" }
    return text
  }
}
