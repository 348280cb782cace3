extension Manual {
  /// What the manual says about `transition`.
  static var transition: Manual {
    Manual(
      description: """
        An instance has one of seven statuses, and mvm's agents change it only along the \
        transitions of its life cycle. This command checks whether there is a transition between \
        two statuses and, if not, prints which can come next and the shortest path, if there is \
        one.

        With `--graph`, it prints all statuses and transitions for a program that draws graphs.
        """,
      seeAlso: ["mvm-core-lint(1)", "dot(1)"])
  }
}
