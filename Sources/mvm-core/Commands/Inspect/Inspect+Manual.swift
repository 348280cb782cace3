extension Manual {
  /// What the manual says about `inspect`.
  static var inspect: Manual {
    Manual(
      description: """
        Shows what a file is to mvm and every value that mvm reads from it, with defaults marked. \
        The content of a signed payload is shown without verifying the signature, so it can't be \
        trusted: use `mvm-core verify-signature` to verify it. For an audit log, statistics are \
        shown.

        It reads one file by itself and does not judge it: `mvm-core lint` finds mistakes, and \
        `mvm-core fmt` prints the document for a program.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)", "mvm-core-verify-signature(1)"])
  }
}
