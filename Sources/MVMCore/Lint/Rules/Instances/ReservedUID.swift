/// MVM905: an instance whose jailer's UID has another meaning.
enum ReservedUID: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM905", name: "reserved-uid", severity: .note, since: "0.2.0", documents: [.instance],
      summary: "An instance whose jailer's UID is 65534 or 65535.",
      explanation: """
        The jailer runs an instance as the user 10000 + 256 × net ID + offset. For net ID 216 and
        offset 238 that is 65534, `nobody`, which Linux also shows as the owner of files that are not
        mapped in a user namespace: the instance shares its files with every other program that runs
        as `nobody`. For offset 239 it is 65535, which means no user in interfaces with 16-bit UIDs.
        Recreate the instance while another one has this address.
        """,
      example: RuleExample(.instance, at: "/net", bad: net(offset: 238), good: net(offset: 237)))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ subject: InstanceSubject, _ report: inout Report) {
    let net = subject.state.net
    guard let tap = try? TAPName(net.tap) else { return }
    let user = tap.netID.jailerID(at: tap.offset)
    guard user == 65534 || user == 65535 else { return }
    report.add(
      self, at: subject.place(\.net, \.tap),
      "net ID \(tap.netID) and offset \(tap.offset) give the jailer the UID \(user), "
        + (user == 65534
          ? "which is the user nobody" : "which means no user where UIDs have 16 bits"),
      help: "recreate the instance while another one has this address")
  }

  private static func net(offset: UInt8) -> String {
    let offset = InstanceOffset(offset)
    let netID = NetID(lowBits: 216)
    return """
      {"tap_dev": "\(TAPName(netID: netID, offset: offset))", \
      "mac": "\(MACAddress(netID: netID, offset: offset))", \
      "guest_ip": "\(netID.subnet.address(at: offset))", "gateway_ip": "\(netID.subnet.gateway)", \
      "cidr": 24}
      """
  }
}
