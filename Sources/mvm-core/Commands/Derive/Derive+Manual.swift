extension Manual {
  /// What the manual says about `derive`.
  static var derive: Manual {
    Manual(
      description: """
        mvm derives all names and addresses of a tenant's network from its net ID, and those of an \
        instance from the net ID and the instance's offset. This command prints them, to compare \
        with a host or to use in scripts. `mvm-core lint` finds files with other values.

        With the net ID 3 and the offset 5, the TAP device is `tn3i5`, the MAC address \
        `02:fc:00:03:00:05`, the bridge `br-tenant-3`, the subnet `10.240.3.0/24`, the gateway \
        `10.240.3.1` and the instance's address `10.240.3.5`.

        An address consists of the subnet's first three octets and the offset. An address outside \
        the subnet, the network address, the broadcast address and a gateway outside the subnet \
        are usage errors; `tap` and `mac` accept every offset.

        With `-f json`, everything that can be derived is printed, whatever WHAT is.
        """,
      seeAlso: ["mvm-core-validate-id(1)"])
  }
}
