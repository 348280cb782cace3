extension Manual {
  /// What the manual says of `inspect`.
  static var inspect: Manual {
    Manual(
      description: """
        Shows what a file is to mvm, and what mvm makes of it: every value, with those that mvm \
        fills in by itself marked as defaults. Of a signed payload, what is in it is shown without \
        a look at the signature, so it is not to be trusted: `mvm-core verify-signature` does \
        that. Of an audit log, its statistics are shown.

        It looks at one file by itself and has no opinion of it: `mvm-core lint` finds mistakes, \
        and `mvm-core fmt` prints the document for a program to read.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)", "mvm-core-verify-signature(1)"])
  }
}
