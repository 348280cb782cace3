extension Manual {
  /// What the manual says of `validate-id`.
  static var validateID: Manual {
    Manual(
      description: """
        Checks names by the rules that mvm has for them. For each name that is not valid, every \
        fault is told, and a valid name that is near.

        IDs of tenants and pools and names of VMs are 1 to 63 characters long, of a-z, 0-9 and \
        hyphens, and neither begin nor end with a hyphen. Names of templates may have underscores \
        too. An instance's ID is `i-` and eight hexadecimal digits. A `flake` is a reference to a \
        Nix flake without characters that mean something to a shell. A `path` is \
        `TENANT/POOL` or `TENANT/POOL/INSTANCE`.
        """,
      seeAlso: ["mvm-core-paths(1)", "mvm-core-rules(7)"])
  }
}
