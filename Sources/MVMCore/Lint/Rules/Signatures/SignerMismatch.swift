/// MVM707: an envelope that names another signer than the key that verified it.
enum SignerMismatch: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM707", name: "signer-mismatch", severity: .warning, documents: [.signedPayload],
      summary: "The envelope names another signer than the key that verified it.",
      explanation: """
        `signer_id` is outside the signature: anyone can change it. mvm and `verify-signature` never
        choose a key by it. That a signer belongs to the key file of the same name is this project's
        convention; mvm does not connect them. One that differs from the key that verified the
        payload is a slip of the signer's, or somebody's attempt to pass one coordinator's order off
        as another's. `--signer` accepts one key only.
        """,
      example: RuleExample(
        situation: "signer_id is coordinator-2025, and coordinator-2026.pub verifies the payload",
        mended: "signer_id is coordinator-2026"))
  }

  static var check: RuleCheck { .verification }
}
