/// MVM702: a signature that is not 64 bytes long.
enum SignatureLength: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM702", name: "signature-length", severity: .error, since: "0.2.0",
      documents: [.signedPayload],
      summary: "A signature that is not 64 bytes long.",
      explanation: """
        Ed25519 signatures have 64 bytes (RFC 8032). A signature of another length was cut off or
        made by another algorithm, and no key can verify it. Sign the payload again.
        """,
      example: RuleExample(
        .signedPayload, at: "/signature", bad: "[1, 2, 3]",
        good: SignatureEncoding.soundSignature))
  }

  static var check: RuleCheck { .signedPayload(visit) }

  @Sendable private static func visit(_ signed: SignedPayloadSubject, _ report: inout Report) {
    guard case .length(let count) = signed.payload.encodingFault else { return }
    report.add(
      self, at: signed.place(\.signature),
      "the signature has \(counted(count, "byte")); an Ed25519 signature has 64",
      help: "sign the payload again")
  }
}
