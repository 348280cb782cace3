extension Manual {
  /// What the manual says about `fmt`.
  static var fmt: Manual {
    Manual(
      description: """
        Reads a document as mvm does and prints what mvm would write: keys in mvm's order, \
        defaults filled in, numbers in mvm's notation, and without keys that mvm does not know. \
        Two documents mean the same to mvm if the output for both is the same.

        Keys that are new in mvm 0.14 are kept if the document has them, and not added otherwise. \
        With --target-version the document is read and written as that release does.

        Problems of the document are reported on standard error, as `mvm-core lint` does. Nothing \
        is printed for a document that mvm would refuse.

        A log is printed line by line, since each line is a document.
        """,
      seeAlso: ["mvm-core-lint(1)", "mvm-core-schema(1)"])
  }
}
