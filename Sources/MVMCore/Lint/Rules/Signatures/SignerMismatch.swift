/// MVM707: an envelope that names another key than the one that verified it.
enum SignerMismatch: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM707", name: "signer-mismatch", severity: .warning, since: "0.2.0",
      documents: [.signedPayload],
      summary: "The envelope's signer_id names another key than the one that verified it.",
      explanation: """
        `signer_id` is outside the signature: anyone can change it. mvm and `verify-signature` never
        choose a key by it. That a signer ID belongs to the key file of the same name is this
        project's convention; mvm does not connect them. A signer ID that differs from the name of
        the key that verified the payload is the signer's mistake, or an attempt to pass off one
        coordinator's document as another's. Correct `signer_id`, or use `--signer` to accept one
        key only.
        """,
      example: RuleExample(
        situation: "signer_id is coordinator-2025, and coordinator-2026.pub verifies the payload",
        fixed: "signer_id is coordinator-2026"))
  }

  static var check: RuleCheck { .verification }
}
