/// MVM806: two instances with one address.
enum AddressCollision: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM806", name: "address-collision", severity: .error, since: "0.2.0",
      documents: [.instance],
      summary: "Two instances with one address, TAP or MAC.",
      explanation: """
        An agent assigns each instance the lowest free address of its tenant's subnet. Two instances
        with the same address receive each other's traffic, and the second to start fails because
        its TAP device exists. One of the files is a copy, or was restored from an old state.
        Recreate one of the two instances.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/pools/web/instances/i-1f2e3d4c/instance.json", at: "/net",
          bad:
            #"{"tap_dev": "tn3i5", "mac": "02:fc:00:03:00:05", "guest_ip": "10.240.3.5", "gateway_ip": "10.240.3.1", "cidr": 24}"#,
          good:
            #"{"tap_dev": "tn3i4", "mac": "02:fc:00:03:00:04", "guest_ip": "10.240.3.4", "gateway_ip": "10.240.3.1", "cidr": 24}"#
        )))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    var addresses = FirstSeen()
    var taps = FirstSeen()
    var macs = FirstSeen()
    for (index, instance) in fleet.instances.enumerated()
    where instance.record.status != .destroyed {
      let net = instance.record.net
      // Where the tenant is known, MVM805 reports a TAP or MAC that does not follow from the address.
      let isDerived = fleet.tenants[instance.record.tenantID] != nil
      // Without either, two files may be of two fleets.
      guard isDerived || instance.path.root != nil else { continue }
      let address = addresses.first(of: net.guestIP, at: index).map {
        ($0, "guest_ip", net.guestIP)
      }
      let tap =
        isDerived ? nil : taps.first(of: net.tap, at: index).map { ($0, "tap_dev", net.tap) }
      let mac = isDerived ? nil : macs.first(of: net.mac, at: index).map { ($0, "mac", net.mac) }
      guard let (other, key, value) = address ?? tap ?? mac else { continue }
      let first = fleet.instances[other]
      report.add(
        self, at: instance.place(\.net, key: key),
        "\(key) is \(quoted(value)), which instance \(quoted(first.record.instanceID)) has too",
        help: "recreate one of the two instances",
        related: [
          (first.place(\.net, key: key), "instance \(quoted(first.record.instanceID)) has it here")
        ],
        basis: [instance.record.status.rawValue, first.record.status.rawValue])
    }
  }
}
