extension Manual {
  /// What the manual says about `diff`.
  static var diff: Manual {
    Manual(
      description: """
        Compares what two documents mean to mvm. Both are read with their defaults filled in, and \
        tenants, pools, routes and similar objects are matched by their IDs. The order of such \
        lists, the layout, and defaults that are written out are not differences.

        Each change is shown with its place, the old value and the new one.

        For desired states, it also shows the effect of each change on an agent that has applied \
        the old document, as the last open agent (February 2026) behaves. Of an existing tenant \
        nothing is applied; of an existing pool only `desired_counts.running`. A new pool gets its \
        flake reference, profile, role and resources, and defaults for everything else. The agent \
        does not compare `sequence`, so it applies an older document like a newer one. With \
        `prune_unknown_tenants`, tenants that are not listed are destroyed. With \
        `prune_unknown_pools`, so are pools that are not listed, in the tenants that are listed: \
        always by an agent that reads the document from a file, but only with both flags by an \
        agent that receives it from a coordinator. A reconcile command without `--prune` destroys \
        nothing.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)"])
  }
}
