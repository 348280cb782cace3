extension Manual {
  /// What the manual says of `derive`.
  static var derive: Manual {
    Manual(
      description: """
        mvm makes all names and addresses of a tenant's network from its number, and those of an \
        instance from that and the instance's offset. This command makes the same, to be compared \
        with what a host has, or used in scripts. `mvm-core lint` finds files that have others.

        With the number 3 and the offset 5, the TAP device is `tn3i5`, the MAC address \
        `02:fc:00:03:00:05`, the bridge `br-tenant-3`, the subnet `10.240.3.0/24`, the gateway \
        `10.240.3.1` and the instance's address `10.240.3.5`.

        An address consists of the subnet's first three octets and the offset. One outside the \
        subnet, its network address and its broadcast address are refused, and so is a gateway \
        outside the subnet; `tap` and `mac` take every offset.

        With `-f json`, whatever WHAT is, everything is printed that can be derived.
        """,
      seeAlso: ["mvm-core-validate-id(1)"])
  }
}
