extension Manual {
  /// What the manual says of `whois`.
  static var whois: Manual {
    Manual(
      description: """
        The reverse of `mvm-core derive`: from the name of a TAP device or a bridge, a MAC address \
        or an IPv4 address of mvm, tells the network's number and the instance's offset.

        With `--fleet`, it also looks in a tree of mvm's files, such as a node's data or a copy of \
        it, for the tenant, the pool and the instance that have the name, and shows where their \
        files disagree with it. Files that could not be read are named, and the exit status is 3: \
        what was not found may be in them. So are links to directories that lead out of the tree, \
        which are not followed.
        """,
      seeAlso: ["mvm-core-derive(1)", "mvm-core-paths(1)"])
  }
}
