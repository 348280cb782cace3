extension Manual {
  /// What the manual says of `schema`.
  static var schema: Manual {
    Manual(
      description: """
        Prints a JSON Schema (draft 2020-12) of a kind of file, made of the same declarations that \
        `mvm-core lint` reads files with. Editors complete and check files by it. Without \
        arguments, the kinds are listed.

        A schema tells of types, required keys and the words to choose from. What needs more than \
        one value to tell, `mvm-core lint` finds.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)"])
  }
}
