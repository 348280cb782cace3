/// MVM904: an instance's address that agents don't give.
enum GuestAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM904", name: "guest-address", severity: .error, documents: [.instance],
      summary: "A guest_ip that is not IPv4, not of an instance, or outside the gateway's subnet.",
      explanation: """
        An agent gives an instance an address of its tenant's subnet whose last octet is 3 to 254.
        mvm makes the TAP device, the MAC address and the jailer's user of that octet; with another
        address they are another instance's or can't be made. Outside the gateway's subnet the guest
        reaches nothing.
        """,
      example: RuleExample(
        .instance, at: "/net/guest_ip", bad: #""10.240.3.2""#, good: #""10.240.3.5""#))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ subject: InstanceSubject, _ report: inout Report) {
    let net = subject.state.net
    let place = subject.place("net", "guest_ip")
    if let address = try? IPv4Address(net.guestIP), let subnet = net.subnet,
      !subnet.contains(address)
    {
      report.add(
        self, at: place, "\(address) lies outside \(subnet), where the gateway is",
        help: "recreate the instance, or give it an address of the subnet",
        related: [(subject.place("net", "gateway_ip"), "the gateway")])
    } else if let fault = GuestAddressFault(net.guestIP, agentsSubnet: nil) {
      report.add(self, at: place, fault.message(net.guestIP), help: fault.help)
    }
  }
}

extension InstanceNet {
  /// The subnet that the gateway is in; nil where the gateway or the prefix is broken.
  var subnet: IPv4Subnet? {
    guard let gateway = try? IPv4Address(gatewayIP), prefixLength <= 32 else { return nil }
    return IPv4Subnet(around: gateway, prefix: prefixLength)
  }
}
