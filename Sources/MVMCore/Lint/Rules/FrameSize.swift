/// MVM412: a document that no frame can hold.
enum FrameSize: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM412", name: "document-size", severity: .warning, documents: [.desiredState],
      summary: "A document whose signed form exceeds the 1 MiB frame.",
      explanation: """
        A signed desired state goes to the node in one frame of at most 1 MiB, its bytes written
        as a list of numbers: each byte takes up to four. What is larger can't be sent. Part the
        tenants among nodes, or leave out what has defaults.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/preferred_regions", bad: "[\"\(long)\"]", good: "[]"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard report.document.bytes.count > frame / 8 else { return }
    let payload = subject.state.json(.compact)
    let size = payload.reduce(around) { $0 + ($1 > 99 ? 4 : $1 > 9 ? 3 : 2) }
    guard size > frame else { return }
    report.add(
      self, at: subject.place(),
      "signed, the document takes \(size >> 10) KiB, more than a frame's 1024",
      help: "part it, or leave out values that are defaults")
  }

  /// The largest frame, in bytes.
  private static let frame = 1 << 20
  /// What is around the payload: keys, the signature, a signer's name.
  private static let around = 400
  private static var long: String { String(repeating: "x", count: 300_000) }
}
