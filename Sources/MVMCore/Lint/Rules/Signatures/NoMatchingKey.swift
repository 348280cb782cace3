/// MVM701: no trusted key verifies a signed payload.
enum NoMatchingKey: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM701", name: "no-matching-key", severity: .error, since: "0.2.0",
      documents: [.signedPayload],
      summary: "No trusted key verifies the payload.",
      explanation: """
        `verify-signature` tries every trusted key, whichever signer the envelope names. If none
        verifies the signature, either the payload was changed after it was signed, or the signer's
        public key is not among the trusted keys. A node must not act on the payload. Have it signed
        again, or add the signer's public key after checking whose it is.
        """,
      example: RuleExample(
        situation: "desired.signed.json was signed by a coordinator whose .pub is not in the store",
        fixed: "its .pub is in the store, added by someone who knows whose key it is"))
  }

  static var check: RuleCheck { .verification }
}
