extension Manual {
  /// What the manual says of `rules`.
  static var rules: Manual {
    Manual(
      description: """
        Prints a line for each rule: its code, its severity, its name and what it finds. With \
        `-f json`, also the kinds of document it reads and its explanation.
        """,
      seeAlso: ["mvm-core-explain(1)", "mvm-core-lint(1)", "mvm-core-rules(7)"])
  }
}
