/// MVM703: a signature or key in a form that strict verification refuses.
enum SignatureEncoding: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM703", name: "signature-encoding", severity: .error, documents: [.signedPayload],
      summary: "A signature or key that is not canonical, or a point of small order.",
      explanation: """
        A signature is a point R and a number S. Where S is not below the group's order, or a point
        is not written in its one right way, the same signature has several forms. A point of small
        order, as R or as the key, lets anyone make signatures that some libraries accept. Honest
        signers make none of these.
        """,
      example: RuleExample(
        .signedPayload, at: "/signature", bad: list(tail: 0x7F), good: soundSignature))
  }

  static var check: RuleCheck { .signedPayload(visit) }

  @Sendable private static func visit(_ signed: SignedPayloadSubject, _ report: inout Report) {
    switch signed.payload.encodingFault {
    case nil, .length: return
    case .some(let fault):
      report.add(self, at: signed.place("signature"), fault.message, help: fault.help)
    }
  }

  /// A signature of the right form.
  static var soundSignature: String { list(tail: 0x0F) }

  private static func list(tail: UInt8) -> String {
    listed([UInt8](repeating: 3, count: 63) + [tail])
  }

  private static func listed(_ bytes: [UInt8]) -> String {
    "[" + bytes.map(String.init).joined(separator: ", ") + "]"
  }
}
