/// MVM706: trusted keys that somebody else can exchange.
enum KeyStoreMode: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM706", name: "key-store-mode", severity: .error,
      summary: "A key store that somebody else than root or the caller can change.",
      explanation: """
        Whoever can write to a trusted key's file, to its directory, or to a directory or link on the
        way to it decides what counts as verified. All of them must belong to root or to the caller
        and not be writable by others, nor by a group that has a member besides root and the caller,
        as OpenSSH judges on Debian: `chmod go-w`. A sticky directory, such as `/tmp`, may be
        writable. Members are read from `/etc/group` and `/etc/passwd`; where those are not all
        there are (`nsswitch.conf`), in a user namespace and beside an access control list, the group
        counts as one with other members. An owner that the user namespace does not map is never the
        caller. A secret key must not be readable by others either.
        """,
      example: RuleExample(
        situation: "drwxrwxr-x root ops /etc/mvm/trusted_keys",
        mended: "drwxr-xr-x root ops /etc/mvm/trusted_keys"))
  }

  static var check: RuleCheck { .verification }
}
