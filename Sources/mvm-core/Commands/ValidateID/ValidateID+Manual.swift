extension Manual {
  /// What the manual says about `validate-id`.
  static var validateID: Manual {
    Manual(
      description: """
        Checks names by mvm's rules. For each name that is not valid, it prints every fault, and a \
        similar valid name if there is one.

        Tenant IDs, pool IDs and VM names have 1 to 63 characters from a-z, 0-9 and the hyphen, \
        and neither begin nor end with a hyphen. Template names may also contain underscores. An \
        instance ID is `i-` and eight hexadecimal digits. A `flake` is a reference to a Nix flake \
        without characters that a shell interprets. A `path` is `TENANT/POOL` or \
        `TENANT/POOL/INSTANCE`.
        """,
      seeAlso: ["mvm-core-paths(1)", "mvm-core-rules(7)"])
  }
}
