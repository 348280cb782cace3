/// MVM412: a desired state that no frame holds once it is signed.
enum DocumentSize: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM412", name: "document-size", severity: .warning, documents: [.desiredState],
      summary: "A desired state whose signed form exceeds the 1 MiB frame.",
      explanation: """
        A signed message carries the document as a list of numbers, one for each byte: about 3.6
        times its compact text. A frame holds 1 MiB, so a document of more than some 290 KB can't
        be sent signed. Put fewer tenants on the node.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/1/preferred_regions",
        bad: "[\"" + String(repeating: "x", count: 300_000) + "\"]", good: #"["eu-west"]"#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    guard report.document.bytes.count >= SignedSize.leastSource else { return }
    let size = SignedSize(of: subject.state)
    guard size.bytes > SignedSize.frame else { return }
    let amount = size.isComplete ? "\(size.bytes) bytes" : "over \(size.bytes) bytes"
    report.add(
      self, at: subject.place(),
      "signed, the document takes \(amount), and a frame holds \(SignedSize.frame)",
      help: "put fewer tenants on the node")
  }
}
