import MVMCore

extension Manual {
  /// What the manual says about `keygen`.
  static var keygen: Manual {
    Manual(
      description: """
        Generates an Ed25519 key pair and prints the fingerprint of the public key. `NAME.key` is \
        for `mvm-core sign`, and only its owner can read it. Copy `NAME.pub` to the directory of \
        trusted keys on each node that should accept what the key signs.

        To rotate a key, add the new public key on all nodes, sign with the new secret key, and \
        then remove the old public key.
        """,
      files: [Entry(TrustStore.defaultPath, "Where nodes keep the public keys that they trust.")],
      seeAlso: ["mvm-core-sign(1)", "mvm-core-verify-signature(1)"])
  }
}
