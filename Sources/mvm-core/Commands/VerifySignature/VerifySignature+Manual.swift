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

        The directory of trusted keys is read exactly as mvm reads it: files named *.pub that are \
        not hidden, with Base64 of the 32 bytes. An empty or unreadable file and a directory are \
        skipped with a note; any other file makes mvm refuse all of them.

        A key's file, its directory, and every directory and link on the way to it must belong to \
        root or the caller, and neither others nor a group with another member may write to it, \
        unless it is a sticky directory.

        A rejected payload exits with 1. Keys that can't be used exit with 3: a file in the \
        directory that mvm does not read, one that others may change, or no key at all. A payload \
        that no key verifies exits with 3 too where a file in the directory can't be read for lack \
        of permission: mvm, which runs as root, reads it.
        """,
      files: [Entry(TrustStore.defaultPath, "The trusted keys, *.pub, without --key.")],
      seeAlso: ["mvm-core-keygen(1)", "mvm-core-sign(1)"])
  }
}
