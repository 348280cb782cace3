extension Manual {
  /// What the manual says of `diff`.
  static var diff: Manual {
    Manual(
      description: """
        Compares what two documents mean to mvm. Both are read with their defaults filled in, and \
        tenants, pools, routes and the like are found again by their IDs, so that reordered lists, \
        layout and defaults that are written out are no change.

        Each change is shown with its place, and what was and what is to be there.

        For desired states it also shows what an agent that has applied the old one makes of each \
        change, as the last open agent (February 2026) does. Of an existing tenant nothing is \
        applied; of an existing pool only `desired_counts.running`. A new pool gets its flake \
        reference, profile, role and resources, and everything else starts with its default. \
        Nothing compares `sequence`, so an older document is applied like a newer one. With \
        `prune_unknown_tenants`, tenants that are not listed are destroyed. With \
        `prune_unknown_pools`, so are pools that are not listed, in the tenants that are listed: \
        by an agent that reads the document from a file always, by one that receives it from a \
        coordinator only with both flags. A reconcile command without `--prune` destroys nothing.
        """,
      seeAlso: ["mvm-core-fmt(1)", "mvm-core-lint(1)"])
  }
}
