/// MVM412: a desired state that no frame holds once it is signed.
enum DocumentSize: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM412", name: "document-size", severity: .warning, since: "0.2.0",
      documents: [.desiredState],
      summary: "A desired state whose signed form exceeds the 1 MiB frame.",
      explanation: """
        A signed message carries the bytes that were signed as a list of numbers, two to four bytes
        of the frame for each, and the file is signed as it is, white space included. A frame holds
        1 MiB at most: a longer one is refused by its reader. The compact form, which
        `mvm-core fmt --compact` prints, is shorter than a file with indents. A document that an
        agent reads from a file has no limit.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/preferred_regions",
        bad: "[\"" + String(repeating: "x", count: 300_000) + "\"]", good: #"["eu-west"]"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    let source = report.document.bytes
    guard source.count > SignedSize.largestSafeSource else { return }
    let size = SignedSize(signing: source)
    guard !size.fits else { return }
    report.add(
      self, at: subject.place(),
      "the document has \(grouped(source.count)) bytes; signed as it is, its message has at least "
        + "\(grouped(size.frame)), and a frame holds at most \(grouped(SignedSize.limit))",
      help: help(subject.state, source))
  }

  /// The compact form, where that is the cure.
  private static func help(_ state: DesiredState, _ source: [UInt8]) -> String {
    let other = "move tenants to another node"
    if SignedSize.isHopeless(source) { return other }
    let compact = state.json()
    return SignedSize(signing: compact).fits
      ? "sign the compact form (\(grouped(compact.count)) bytes): mvm-core fmt --compact" : other
  }
}
