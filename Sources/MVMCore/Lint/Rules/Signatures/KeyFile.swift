/// MVM705: a file that mvm can't read as a public key.
enum KeyFile: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM705", name: "key-file", severity: .error, since: "0.2.0",
      summary: "A key file that mvm does not read as an Ed25519 public key.",
      explanation: """
        In a key store, mvm reads `*.pub` files that are not hidden. Each must hold the 32 bytes of an
        Ed25519 public key in Base64 with padding; white space around it is ignored. mvm skips an
        empty or unreadable file and a directory, and the finding is then a note. Anything else,
        including a good key in another encoding, makes mvm refuse all keys of the store;
        `--ignore-bad-keys` goes on with the others. `--key` also accepts 64 hexadecimal digits, PEM,
        DER, and the formats of OpenSSH and minisign. Write the line that help prints. If a secret
        key is in the store, others may have read it: generate a new pair.
        """,
      example: RuleExample(
        situation: "/etc/mvm/trusted_keys/coordinator.pub holds the line: ssh-ed25519 AAAAC3Nza...",
        fixed: "it holds the line that help prints, Base64 of the same key's 32 bytes"))
  }

  static var check: RuleCheck { .verification }
}
