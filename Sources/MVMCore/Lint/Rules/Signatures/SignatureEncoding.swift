/// MVM703: a signature or key that strict verification refuses.
enum SignatureEncoding: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM703", name: "signature-encoding", severity: .error, since: "0.2.0",
      documents: [.signedPayload],
      summary: "A signature or key that is not canonical, or a point of small order.",
      explanation: """
        An Ed25519 signature is a point R and a number S (RFC 8032). If S is not below the group's
        order, or a point is not in its canonical encoding, one signature has several forms. A point
        of small order, as R or as the key, lets anyone make signatures that some libraries accept.
        No correct signer makes any of these. Have the payload signed again.
        """,
      example: RuleExample(
        .signedPayload, at: "/signature", bad: list(tail: 0x7F), good: soundSignature))
  }

  static var check: RuleCheck { .signedPayload(visit) }

  @Sendable private static func visit(_ signed: SignedPayloadSubject, _ report: inout Report) {
    switch signed.payload.encodingFault {
    case nil, .length: return
    case .some(let fault):
      report.add(self, at: signed.place(\.signature), fault.message, help: fault.help)
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
