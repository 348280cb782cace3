extension Manual {
  /// What the manual says of `whois`.
  static var whois: Manual {
    Manual(
      description: """
        The reverse of `mvm-core derive`: prints the net ID and the offset of a TAP device, a \
        bridge, a MAC address or an IPv4 address of mvm.

        With `--fleet`, it also searches a tree of mvm's files, such as a node's data or a copy of \
        it, for the tenant, the pool and the instance with that name, and shows where their files \
        differ from it. If files can't be read, they are listed and the exit status is 3, since \
        they may hold the name. So are links to directories outside the tree, which are not \
        followed.
        """,
      seeAlso: ["mvm-core-derive(1)", "mvm-core-paths(1)"])
  }
}
