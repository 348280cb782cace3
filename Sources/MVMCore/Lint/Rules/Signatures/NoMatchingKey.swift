/// MVM701: no trusted key verifies a signed payload.
enum NoMatchingKey: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM701", name: "no-matching-key", severity: .error, documents: [.signedPayload],
      summary: "No trusted key verifies the payload.",
      explanation: """
        `verify-signature` tries every trusted key, whatever the envelope says of its signer. When
        none verifies the signature, either the payload was changed after it was signed, or its
        signer's public key is not among the trusted ones. A node must not act on it.
        """,
      example: RuleExample(
        situation: "desired.signed.json was signed by a coordinator whose .pub is not in the store",
        mended: "its .pub was put there, by somebody who knows whose it is"))
  }

  static var check: RuleCheck { .verification }
}
