/// MVM705: a file of a key store that mvm does not read, or one that holds no public key.
enum KeyFile: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM705", name: "key-file", severity: .error,
      summary: "A key file that mvm does not read as an Ed25519 public key.",
      explanation: """
        In a key store, mvm reads `*.pub` files that are not hidden: Base64, with padding, of the 32
        bytes of an Ed25519 public key, white space around it ignored. An empty or unreadable file and
        a directory are skipped, with a note here. Anything else, a good key in another encoding
        included, makes mvm refuse the whole store; `--ignore-bad-keys` goes on with the others.
        With `--key`, 64 hexadecimal digits, PEM, DER, a line of OpenSSH's and minisign's form are
        read too. A secret key among trusted ones is out in the open: make a new pair.
        """,
      example: RuleExample(
        situation: "/etc/mvm/trusted_keys/coordinator.pub holds the line: ssh-ed25519 AAAAC3Nza...",
        mended: "it holds the line that the help prints, Base64 of the same key's 32 bytes"))
  }

  static var check: RuleCheck { .verification }
}
