/// MVM904: an address that no instance can have.
enum GuestAddress: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM904", name: "guest-address", severity: .error, documents: [.instance],
      summary: "A guest address that is not IPv4, no instance's, or outside the gateway's subnet.",
      explanation: """
        Instances have the addresses with offsets 3 to 254 of their tenant's subnet, which the
        gateway's address and the prefix tell. One with another address is not reachable, or takes
        the gateway's.
        """,
      example: RuleExample(
        .instance, at: "/net/guest_ip", bad: #""10.240.3.1""#, good: #""10.240.3.5""#))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ instance: InstanceSubject, _ report: inout Report) {
    let net = instance.state.net
    let place = instance.place("net", "guest_ip")
    guard let address = try? IPv4Address(net.guestIP) else {
      report.add(
        self, at: place, "\(quoted(net.guestIP)) is not an IPv4 address",
        help: "four numbers from 0 to 255, such as 10.240.3.5")
      return
    }
    let offset = InstanceOffset(address.octets[3])
    guard InstanceOffset.instances.contains(offset.value) else {
      report.add(
        self, at: place, "\(net.guestIP) has offset \(offset.value), which no instance has",
        help: "instances have offsets 3 to 254")
      return
    }
    guard let gateway = try? IPv4Address(net.gatewayIP), net.prefixLength <= 32 else { return }
    let mask = net.prefixLength == 0 ? 0 : UInt32.max << UInt32(32 - net.prefixLength)
    guard address.bits & mask != gateway.bits & mask else { return }
    report.add(
      self, at: place,
      "\(net.guestIP) is outside the gateway's subnet \(net.gatewayIP)/\(net.prefixLength)",
      help: "an instance and its gateway are in one subnet",
      related: [(instance.place("net", "gateway_ip"), "the gateway")])
  }
}
