extension Manual {
  /// What the manual says about `rules`.
  static var rules: Manual {
    Manual(
      description: """
        Prints each rule's code, severity, name and summary. With `-f json`, also prints the kinds \
        of document that it reads and its explanation.
        """,
      seeAlso: ["mvm-core-explain(1)", "mvm-core-lint(1)", "mvm-core-rules(7)"])
  }
}
