import MVMCore

/// What `explain` says of the checks and causes of `platform`.
enum PlatformExplanation {
  /// The names of all checks and causes.
  static var names: [String] {
    HostCheck.ID.allCases.map(\.rawValue) + KVMCause.allCases.map(\.rawValue)
  }

  /// A check or a cause in full; nil when neither has the name.
  static func text(of name: String) -> String? {
    if let check = HostCheck.ID(name) { return text(of: check) }
    return KVMCause.allCases.first { $0.rawValue.utf8.elementsEqual(name.utf8) }.map(text)
  }

  private static func text(of check: HostCheck.ID) -> String {
    var text = "\(check.rawValue)\n\(check.summary)\n\nA check of platform"
    text += check.canBeRequired ? ", for --require too.\n" : ".\n"
    text += "\n\(check.explanation)\n"
    if check == .kvm {
      text += "\nCauses:\n"
      for cause in KVMCause.allCases { text += "  \(cause.rawValue)\n    \(cause.summary)\n" }
    }
    return text
  }

  private static func text(of cause: KVMCause) -> String {
    var text = "\(cause.rawValue)\n\(cause.summary)\n\nA cause of platform's check kvm.\n"
    text += "\n\(cause.explanation)\n"
    if let fix = cause.fix { text += "\nFix:\n\n    \(fix)\n" }
    return text
  }
}
