extension Manual {
  /// What the manual says of `transition`.
  static var transition: Manual {
    Manual(
      description: """
        An instance is in one of seven states, and mvm's agents take it from one to another only \
        along the transitions of its life cycle. This command tells whether there is a transition \
        between two states and, if there is none, which states can come next and the shortest way, \
        if there is one.

        With `--graph`, it prints all states and transitions for a program that draws graphs.
        """,
      seeAlso: ["mvm-core-lint(1)", "dot(1)"])
  }
}
