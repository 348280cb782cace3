import MVMCore

extension Manual {
  /// What the manual says of `verify-signature`.
  static var verifySignature: Manual {
    Manual(
      description: """
        Verifies an envelope as mvm's agents read it: a payload, an Ed25519 signature of its \
        bytes, and the claim of who signed. It is accepted if one of the trusted keys verifies the \
        signature. Nothing of the payload is shown or written before that.

        Verification is strict: signatures and keys in any but their one canonical form, and keys \
        of small order, are refused. The claim, `signer_id`, is not covered by the signature; it \
        is shown as a claim, and never chooses the key. `--signer` demands one.

        A rejected payload exits with 1. Keys that can't be used exit with 3: a file in the \
        directory that is no public key, one that others may change, or no key at all.
        """,
      files: [Entry(TrustStore.defaultPath, "The trusted keys, *.pub, without --key.")],
      seeAlso: ["mvm-core-keygen(1)", "mvm-core-sign(1)"])
  }
}
