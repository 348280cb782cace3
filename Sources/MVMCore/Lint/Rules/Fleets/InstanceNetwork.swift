/// MVM805: an instance's network that does not follow from its tenant's.
enum InstanceNetwork: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM805", name: "instance-network", severity: .error, documents: [.instance],
      summary:
        "An instance's TAP, MAC, gateway or prefix that does not follow from its tenant's network and its own address.",
      explanation: """
        An agent makes an instance's TAP and MAC from the tenant's network number and the last
        part of the instance's address, and copies gateway and prefix from the tenant. A file that
        says something else was edited, or the tenant's network was changed under a running
        instance: the instance is not reachable, or answers for another. Recreate it.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/pools/web/instances/i-1f2e3d4c/instance.json", at: "/net/tap_dev",
          bad: #""tn3i9""#, good: #""tn3i4""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    for instance in fleet.instances {
      guard let tenant = fleet.tenants[instance.record.tenantID],
        let expected = ExpectedNetwork(instance.record.net, in: tenant.record.net)
      else { continue }
      let wrong = expected.differences(from: instance.record.net)
      guard let first = wrong.first else { continue }
      let list = wrong.map { "\($0.key) is \(quoted($0.found)), not \($0.expected)" }
      report.add(
        self, at: instance.at("net", first.key), listed(list, "and"),
        help: "network \(tenant.record.net.netID) of tenant \(quoted(tenant.record.tenantID)) and "
          + "address \(instance.record.net.guestIP) give these; recreate the instance",
        related: [(tenant.at("net"), "the tenant's network")])
    }
  }

  /// What an instance's network must be, by its tenant's and its own address.
  private struct ExpectedNetwork {
    let subnet: IPv4Subnet
    let netID: NetID
    let address: IPv4Address
    let offset: InstanceOffset

    /// Nil where either is broken, which other rules tell.
    init?(_ net: InstanceNet, in tenant: TenantNet) {
      guard let netID = try? NetID(tenant.netID), let subnet = try? IPv4Subnet(tenant.subnet),
        tenant.gatewayIP == subnet.gateway.description,
        let address = try? IPv4Address(net.guestIP),
        InstanceOffset.instances.contains(address.octets[3])
      else { return nil }
      self.netID = netID
      self.subnet = subnet
      self.address = address
      offset = InstanceOffset(address.octets[3])
    }

    /// The fields that are otherwise; malformed names are told by rules of their own.
    func differences(from net: InstanceNet) -> [(key: String, found: String, expected: String)] {
      let tap = TAPName(netID: netID, offset: offset)
      let mac = MACAddress(netID: netID, offset: offset)
      var result: [(key: String, found: String, expected: String)] = []
      if let found = try? TAPName(net.tap), found != tap {
        result.append(("tap_dev", net.tap, tap.description))
      }
      if let found = try? MACAddress(net.mac), found != mac {
        result.append(("mac", net.mac, mac.description))
      }
      let home = subnet.address(at: offset)
      // Where it lies outside the instance's own subnet too, MVM904 tells.
      let isOutside = net.subnet.map { !$0.contains(address) } ?? false
      if address != home, !isOutside {
        result.append(("guest_ip", net.guestIP, home.description))
      }
      if net.gatewayIP != subnet.gateway.description {
        result.append(("gateway_ip", net.gatewayIP, subnet.gateway.description))
      }
      if net.prefixLength != subnet.prefix {
        result.append(("cidr", "\(net.prefixLength)", "\(subnet.prefix)"))
      }
      return result
    }
  }
}
