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
    let drifts = fleet.instances.compactMap { InstanceDrift($0, fleet) }
    if drifts.isEmpty { return }
    var moved = movedTenants(drifts, fleet)
    for drift in drifts {
      switch moved[drift.tenant.file] {
      case nil: add(drift, &report)
      case .some(let all) where !all.isEmpty:
        add(all, &report)
        moved[drift.tenant.file] = []
      case .some: break
      }
    }
  }

  /// The tenants all of whose instances, two at least, have the network of one other net ID, by the
  /// tenants' files: it is the tenant whose network was changed.
  private static func movedTenants(
    _ drifts: [InstanceDrift], _ fleet: FleetScope
  ) -> [Int: [InstanceDrift]] {
    let tenants = Dictionary(grouping: drifts, by: \.tenant.file).filter { _, list in
      list.count > 1 && list.allSatisfy { $0.origin != nil && $0.origin == list[0].origin }
    }
    if tenants.isEmpty { return [:] }
    var counts: [Int: Int] = [:]
    for instance in fleet.instances {
      guard let tenant = fleet.tenants[instance.record.tenantID], tenants[tenant.file] != nil,
        ExpectedNetwork(instance.record.net, in: tenant.record.net) != nil
      else { continue }
      counts[tenant.file, default: 0] += 1
    }
    return tenants.filter { counts[$0.key] == $0.value.count }
  }

  private static func add(_ drift: InstanceDrift, _ report: inout FleetReport) {
    let (instance, tenant) = (drift.instance, drift.tenant)
    let net = tenant.record.net
    let shared = "\(net.netID) \(instance.record.net.guestIP)"
    let parts = drift.wrong.map { (name: $0.key, basis: "\($0.found) \($0.expected) \(shared)") }
    report.add(about: "", listing: parts) { keys in
      let list = drift.wrong.filter { keys.contains($0.key) }.map {
        "\($0.key) is \(quoted($0.found)) instead of \($0.expected)"
      }
      let name = quoted(tenant.record.tenantID)
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

  /// Adds one finding for all instances of a tenant.
  private static func add(_ drifts: [InstanceDrift], _ report: inout FleetReport) {
    guard let first = drifts.first, let origin = first.origin else { return }
    let tenant = first.tenant
    let net = tenant.record.net
    let parts = drifts.map { drift in
      (
        name: "\(drift.instance.file)",
        basis: "\(drift.name) \(origin.netID) \(net.netID) \(net.subnet)"
      )
    }
    report.add(about: "", listing: parts) { names in
      let files = Set(names.compactMap { Int($0) })
      let shown = drifts.filter { files.contains($0.instance.file) }
      return FleetFinding(
        rule: about, severity: about.severity, place: tenant.place(\.net),
        message:
          "\(counted(shown.count, "instance")) of tenant \(quoted(tenant.record.tenantID)) "
          + "\(shown.count == 1 ? "has" : "have") the network of net ID \(origin.netID); the "
          + "tenant has net ID \(net.netID) and subnet \(net.subnet)",
        help: "restore the tenant's network, or recreate its instances",
        related: shown.prefix(10).map { drift in
          let found = quoted(drift.instance.record.net.tap)
          return (drift.instance.place(\.net, \.tap), "instance \(drift.name) has \(found)")
        })
    }
  }

  /// An instance whose network does not follow from its tenant's.
  private struct InstanceDrift: Sendable {
    /// The network from which it follows.
    struct Origin: Equatable {
      let netID: NetID
      let subnet: IPv4Subnet
      let gateway: ByteText
      let prefix: UInt8
    }

    let instance: FleetScope.Entry<InstanceState>
    let tenant: FleetScope.Entry<TenantConfig>
    let wrong: [(key: String, found: String, expected: String)]
    /// Nil where its values don't agree on a network.
    let origin: Origin?

    /// Nil for an instance whose network is as expected, or can't be compared.
    init?(_ instance: FleetScope.Entry<InstanceState>, _ fleet: FleetScope) {
      let net = instance.record.net
      guard let tenant = fleet.tenants[instance.record.tenantID],
        let expected = ExpectedNetwork(net, in: tenant.record.net)
      else { return nil }
      let differences = expected.differences(from: net)
      if differences.isEmpty { return nil }
      wrong = differences.map { difference in
        let written = fleet.odd.text(of: difference.key, in: instance.file)
        return (difference.key, written ?? difference.found, difference.expected)
      }
      (self.instance, self.tenant) = (instance, tenant)
      origin = expected.origin(of: net)
    }

    var name: String { quoted("\(instance.record.poolID)/\(instance.record.instanceID)") }
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

    /// The other network whose names and addresses an instance has; nil where these disagree.
    func origin(of net: InstanceNet) -> InstanceDrift.Origin? {
      guard let tap = try? TAPName(net.tap), let mac = try? MACAddress(net.mac),
        tap.netID != netID, tap.netID == mac.netID, tap.offset == offset, mac.offset == offset,
        let prefix = UInt8(exactly: net.prefixLength)
      else { return nil }
      return InstanceDrift.Origin(
        netID: tap.netID, subnet: IPv4Subnet(around: address, prefix: 24),
        gateway: ByteText(net.gatewayIP), prefix: prefix)
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
