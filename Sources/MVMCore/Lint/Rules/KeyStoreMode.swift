/// MVM706: trusted keys that somebody else can exchange.
enum KeyStoreMode: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM706", name: "key-store-mode", severity: .error,
      summary: "A key store that somebody else than root or the caller can change.",
      explanation: """
        Whoever can write to a trusted key's file or to its directory decides what counts as
        verified. Both must belong to root or to the caller, and not be writable by group or others:
        `chmod go-w`. Links are followed, and what they lead to is held to the same rules.
        """,
      example: RuleExample(
        situation: "drwxrwxr-x root ops /etc/mvm/trusted_keys",
        mended: "drwxr-xr-x root ops /etc/mvm/trusted_keys"))
  }

  static var check: RuleCheck { .verification }
}
