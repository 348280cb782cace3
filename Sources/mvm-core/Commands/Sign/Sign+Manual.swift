extension Manual {
  /// What the manual says of `sign`.
  static var sign: Manual {
    Manual(
      description: """
        Signs the bytes of a file, as they are, and prints the envelope that agents read, on one \
        line of JSON. The file is not checked: `mvm-core lint` does that. Each byte, white space \
        included, costs two to four bytes of the message; a warning says where the message exceeds \
        the 1 MiB of a frame.

        A key's file that others can read or change is refused, and so is one below a directory or \
        behind a link that others can change, unless --insecure-permissions is given.

        The secret key is kept in locked memory and wiped. No core is dumped while it is there.
        """,
      seeAlso: ["mvm-core-keygen(1)", "mvm-core-verify-signature(1)"])
  }
}
