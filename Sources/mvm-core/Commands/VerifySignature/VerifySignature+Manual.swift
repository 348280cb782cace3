import MVMCore

extension Manual {
  /// What the manual says of `verify-signature`.
  static var verifySignature: Manual {
    Manual(
      description: """
        Verifies an envelope as mvm's agents read it: a payload, an Ed25519 signature of its \
        bytes, and a claim of who signed it. The payload is accepted if one of the trusted keys \
        verifies the signature. Nothing of the payload is shown or written before that.

        Verification is strict: signatures and keys that are not in canonical form, and keys of \
        small order, are refused. The claim, `signer_id`, is not covered by the signature; it is \
        shown as a claim and never used to choose a key. Use `--signer` to require a key.

        The directory of trusted keys is read exactly as mvm reads it: files named *.pub that are \
        not hidden, with Base64 of the 32 bytes. An empty or unreadable file and a directory are \
        skipped with a note; any other file makes mvm refuse all keys.

        A key file, its directory, and every directory and link on the path to it must belong to \
        root or the caller, and must not be writable by others or by a group with another member, \
        unless it is a sticky directory.

        The exit status is 1 if the payload is rejected, and 3 if the keys can't be used: if there \
        are none, if the directory holds a file that mvm does not read, or if others can change a \
        key. It is also 3 if no key verifies the payload and a key file can't be read for lack of \
        permission: mvm runs as root and reads it.
        """,
      files: [Entry(TrustStore.defaultPath, "The trusted keys, *.pub, without --key.")],
      seeAlso: ["mvm-core-keygen(1)", "mvm-core-sign(1)"])
  }
}
