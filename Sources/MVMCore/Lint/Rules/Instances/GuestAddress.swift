/// MVM904: an instance's address that agents never assign.
enum GuestAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM904", name: "guest-address", severity: .error, since: "0.2.0",
      documents: [.instance],
      summary: "A guest_ip that is not IPv4, not an instance's, or outside the gateway's subnet.",
      explanation: """
        An agent gives an instance an address in its tenant's subnet whose last octet is 3 to 254.
        mvm derives the TAP device, the MAC address and the jailer's user from that octet; with
        another address they belong to another instance or can't be made. Outside the gateway's
        subnet, the guest has no network. Recreate the instance.
        """,
      example: RuleExample(
        .instance, at: "/net/guest_ip", bad: #""10.240.3.2""#, good: #""10.240.3.5""#))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ subject: InstanceSubject, _ report: inout Report) {
    let net = subject.state.net
    let place = subject.place(\.net, \.guestIP)
    if let (address, subnet) = net.outside {
      report.add(
        self, at: place, "guest_ip is \(address), outside \(subnet), the gateway's subnet",
        help: "recreate the instance, or use an address of \(subnet)",
        related: [(subject.place(\.net, \.gatewayIP), "the gateway is set here")])
    } else if let fault = GuestAddressFault(net.guestIP, agentsSubnet: nil) {
      report.add(self, at: place, fault.message(net.guestIP, of: "guest_ip"), help: fault.help)
    }
  }
}

extension InstanceNet {
  /// The subnet that the gateway is in; nil where the gateway or the prefix is broken.
  var subnet: IPv4Subnet? {
    guard let gateway = try? IPv4Address(gatewayIP), prefixLength <= 32 else { return nil }
    return IPv4Subnet(around: gateway, prefix: prefixLength)
  }

  /// The address and the gateway's subnet, where it lies outside.
  fileprivate var outside: (IPv4Address, IPv4Subnet)? {
    guard let address = try? IPv4Address(guestIP), let subnet, !subnet.contains(address) else {
      return nil
    }
    return (address, subnet)
  }

  /// Whether the address is not an instance's, or lies outside the gateway's subnet.
  var hasStrangeAddress: Bool {
    outside != nil || GuestAddressFault(guestIP, agentsSubnet: nil) != nil
  }
}
