extension Manual {
  /// What the manual says of `fmt`.
  static var fmt: Manual {
    Manual(
      description: """
        Reads a document as mvm does and prints what mvm would write: fields in mvm's order, \
        defaults filled in, numbers in mvm's spelling, fields that mvm does not know left out. \
        Two documents mean the same to mvm when this prints the same for both.

        Keys that mvm 0.14 brought are kept where the document has them, and not added where it \
        does not. With --target-version the document is read and written as that release does.

        What is wrong with the document is told on standard error, as `mvm-core lint` tells it. \
        Nothing is printed of a document that mvm would refuse.

        Of logs, which have a document a line, each line is printed by itself.
        """,
      seeAlso: ["mvm-core-lint(1)", "mvm-core-schema(1)"])
  }
}
