/// MVM805: an instance's network that does not follow from its tenant's.
enum InstanceNetwork: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM805", name: "instance-network", severity: .error, since: "0.2.0",
      documents: [.instance],
      summary:
        "An instance's TAP, MAC, gateway or prefix that does not follow from its tenant's network and its own address.",
      explanation: """
        An agent derives an instance's TAP and MAC from the tenant's net ID and the last octet of
        the instance's address, and copies gateway and prefix from the tenant. If the file has other
        values, it was edited, or the tenant's network was changed while the instance existed: the
        instance is unreachable, or receives traffic for another one. Recreate the instance.
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
      let wrong = expected.differences(from: instance.record.net).map { difference in
        let written = fleet.odd.text(of: difference.key, in: instance.file)
        return (
          key: difference.key, found: written ?? difference.found, expected: difference.expected
        )
      }
      let net = tenant.record.net
      let shared = "\(net.netID) \(instance.record.net.guestIP)"
      let parts = wrong.map { (name: $0.key, basis: "\($0.found) \($0.expected) \(shared)") }
      let name = quoted(tenant.record.tenantID)
      report.add(about: "", listing: parts) { keys in
        let list = wrong.filter { keys.contains($0.key) }.map {
          "\($0.key) is \(quoted($0.found)) instead of \($0.expected)"
        }
        return FleetFinding(
          rule: about, severity: about.severity,
          place: instance.place(\.net, key: keys.first ?? ""),
          message:
            "\(listed(list, "and")), which \(list.count == 1 ? "follows" : "follow") from net "
            + "ID \(net.netID) of tenant \(name) and address \(instance.record.net.guestIP)",
          help: "recreate the instance",
          related: [(tenant.place(\.net), "the network of tenant \(name) is defined here")])
      }
    }
  }

  /// What an instance's network must be, by its tenant's and its own address.
  private struct ExpectedNetwork {
    let subnet: IPv4Subnet
    let netID: NetID
    let address: IPv4Address
    let offset: InstanceOffset

    /// Nil where either is broken, which other rules report.
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

    /// The fields that differ; other rules report malformed names.
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
      // Where it lies outside the instance's own subnet too, MVM904 reports it.
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
