/// Why no instance of a tenant can have an address.
enum GuestAddressFault {
  case form(IPv4Error)
  /// Not an address that agents assign in the subnet.
  case outside(IPv4Subnet)
  case offset(InstanceOffset)

  /// - Parameter agentsSubnet: the tenant's subnet, whose first three octets agents assign
  ///   addresses with; nil where it is unknown.
  init?(_ text: String, agentsSubnet subnet: IPv4Subnet?) {
    do throws(IPv4Error) {
      let address = try IPv4Address(text)
      if let subnet, subnet.address(at: address.offset) != address {
        self = .outside(subnet)
      } else if !InstanceOffset.instances.contains(address.offset.value) {
        self = .offset(address.offset)
      } else {
        return nil
      }
    } catch {
      self = .form(error)
    }
  }

  /// - Parameter key: the key whose value the address is.
  func message(_ text: String, of key: String) -> String {
    switch self {
    case .form(let error): "\(key) is \(quoted(text)), which is not an IPv4 address: \(error)"
    case .outside(let subnet):
      "\(key) is \(text); instances in \(subnet) get \(Self.range(of: subnet))"
    case .offset(let offset):
      "\(key) is \(text), \(Self.owner(of: offset)); the last octet of an instance's address is "
        + "3 to 254"
    }
  }

  private static func owner(of offset: InstanceOffset) -> String {
    switch offset.use {
    case .network: "the subnet's own address"
    case .gateway: "the gateway's address"
    case .builder: "the builder VM's address"
    case .broadcast, .instance: "the broadcast address"
    }
  }

  private static func range(of subnet: IPv4Subnet) -> String {
    "\(subnet.address(at: InstanceOffset(3))) to \(subnet.address(at: InstanceOffset(254)))"
  }

  var help: String {
    switch self {
    case .outside(let subnet):
      "use an address from \(Self.range(of: subnet))"
    case .form, .offset: "use an IPv4 address of the subnet whose last octet is 3 to 254"
    }
  }
}
