extension Manual {
  /// What the manual says about `sign`.
  static var sign: Manual {
    Manual(
      description: """
        Signs the bytes of a file, unchanged, and prints the envelope that agents read as one line \
        of JSON. The file is not checked: use `mvm-core lint` first. Each byte, including white \
        space, takes two to four bytes of the message; a warning is shown if the message exceeds \
        the 1 MiB of a frame.

        A key file that others can read or change is refused, and so is one below a directory or \
        behind a link that others can change, unless --insecure-permissions is given.

        The secret key is kept in locked memory and wiped. Core dumps are disabled while it is \
        there.
        """,
      seeAlso: ["mvm-core-keygen(1)", "mvm-core-verify-signature(1)"])
  }
}
