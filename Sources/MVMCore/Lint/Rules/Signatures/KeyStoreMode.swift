/// MVM706: trusted keys that someone else can replace.
enum KeyStoreMode: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM706", name: "key-store-mode", severity: .error, since: "0.2.0",
      summary: "A key store that someone other than root and the caller can change.",
      explanation: """
        Anyone who can write to the file of a trusted key, to its directory, or to a directory or
        link on the path to it decides what counts as verified. All of them must belong to root or
        to the caller. They must not be writable by others, nor by a group that has a member besides
        root and the caller, which is how OpenSSH on Debian judges it. Run `chmod go-w`. A sticky
        directory such as `/tmp` may be writable. Group members are read from `/etc/group` and
        `/etc/passwd`. Where those may be incomplete (`nsswitch.conf`, a user namespace, an access
        control list), the group counts as having other members. An owner that the user namespace
        does not map is never the caller. A secret key must not be readable by others either.
        """,
      example: RuleExample(
        situation: "drwxrwxr-x root ops /etc/mvm/trusted_keys",
        fixed: "drwxr-xr-x root ops /etc/mvm/trusted_keys"))
  }

  static var check: RuleCheck { .verification }
}
