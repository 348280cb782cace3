extension Manual {
  /// What the manual says about `schema`.
  static var schema: Manual {
    Manual(
      description: """
        Prints a JSON Schema (draft 2020-12) of a kind of file, generated from the declarations \
        with which `mvm-core lint` reads files. Editors use it to complete and check files. \
        Without arguments, lists the kinds.

        A schema describes types, required keys and permitted values. `mvm-core lint` also finds \
        problems that involve several values.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)"])
  }
}
