/// MVM705: a file that holds no Ed25519 public key.
enum KeyFile: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM705", name: "key-file", severity: .error,
      summary: "A key file that holds no Ed25519 public key.",
      explanation: """
        A trusted key's file holds one public key: Base64 of its 32 bytes (mvm's own form), 64
        hexadecimal digits, PEM, DER, a line of OpenSSH's, or minisign's. One bad file makes the
        whole store unusable, because it may be the key that was meant; `--ignore-bad-keys` goes on
        with the others. A secret key among trusted ones is out in the open: make a new pair.
        """,
      example: RuleExample(
        situation: "/etc/mvm/trusted_keys/coordinator.pub holds the line: ssh-rsa AAAAB3Nza...",
        mended: "it holds the line: ssh-ed25519 AAAAC3Nza..."))
  }

  static var check: RuleCheck { .verification }
}
