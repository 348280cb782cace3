/// What the rules for identifiers share: which strings they read, and the faults they report.
enum IdentifierCheck {
  /// The names that mvm checks itself.
  static let checked: [TextFormat] = [.tenantID, .poolID, .templateName]

  /// The rule for the text of a format; nil for formats that are no identifiers.
  static func kind(of format: TextFormat) -> IDKind? {
    switch format {
    case .tenantID, .nodeID, .signerID: .tenant
    case .poolID: .pool
    case .instanceID: .instance
    case .templateName, .templateReference: .template
    case .flakeReference: .flake
    default: nil
    }
  }

  /// Whether a text is an identifier without a fault: most are.
  static func isPlain(_ entry: FormattedText, in document: Document) -> Bool {
    guard let rule = kind(of: entry.format)?.plainRule else { return false }
    let node = document.tape[entry.node]
    return node.is(.string)
      && document.bytes.withRawSpan { rule.isPlain($0, node.content) }
  }

  /// Reports the faults of an identifier that belong to a rule, all in one finding.
  static func visit(_ subject: TextSubject, rule: any Rule.Type, _ report: inout Report) {
    guard let kind = kind(of: subject.format) else { return }
    let found = kind.faults(in: subject.text)
    if found.isEmpty { return }
    let code = rule.about.code
    let faults = found.filter { $0.ruleCode(for: kind) == code }
    add(faults, of: subject, kind, rule, &report)
  }

  /// Reports faults of an identifier in one finding: the first in full, the others counted.
  static func add(
    _ faults: [IDFault], of subject: TextSubject, _ kind: IDKind, _ rule: any Rule.Type,
    _ report: inout Report
  ) {
    guard let first = faults.first else { return }
    let more = faults.count > 1 ? " (and \(counted(faults.count - 1, "more fault")))" : ""
    let suggestion = kind.suggestion(for: subject.text)
    let name = noun(for: subject.format) ?? "\(kind)"
    let message =
      first == .empty
      ? "the \(name) \"\" is empty; use \(kind.alphabet)"
      : "\(name) \(quoted(subject.text)): \(first.message(for: kind))\(more)"
    report.add(
      rule, at: subject.place, message,
      help: suggestion.map { "did you mean \(quoted($0))?" })
  }

  /// What an identifier is called where it is read by the rules of another kind.
  private static func noun(for format: TextFormat) -> String? {
    switch format {
    case .nodeID: "node ID"
    case .signerID: "signer ID"
    case .templateReference: "template ID"
    default: nil
    }
  }
}
