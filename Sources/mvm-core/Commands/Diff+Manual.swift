extension Manual {
  /// What the manual says of `diff`.
  static var diff: Manual {
    Manual(
      description: """
        Compares what two documents mean to mvm. Both are read with their defaults filled in, and \
        tenants, pools, routes and the like are found again by their IDs, so that reordered lists, \
        layout and defaults that are written out are no change.

        Each change is told with its place, and what was and what is to be there.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)"])
  }
}
