/// Why no instance of a tenant can have an address.
enum GuestAddressFault {
  case form(InvalidIPv4)
  /// Not an address that agents assign in the subnet.
  case outside(IPv4Subnet)
  case offset(InstanceOffset)

  /// - Parameter agentsSubnet: the tenant's subnet, whose first three octets agents assign
  ///   addresses with; nil where it can't be told.
  init?(_ text: String, agentsSubnet subnet: IPv4Subnet?) {
    do throws(InvalidIPv4) {
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

  func message(_ text: String) -> String {
    switch self {
    case .form(let error): "\(quoted(text)) is not an IPv4 address: \(error)"
    case .outside(let subnet): "\(text) is no address that instances in \(subnet) get"
    case .offset(let offset):
      switch offset.use {
      case .network: "\(text) is the subnet's own address, not an instance's"
      case .gateway: "\(text) is the gateway's address, not an instance's"
      case .builder: "\(text) is the builder's address, not an instance's"
      case .broadcast, .instance: "\(text) is the broadcast address, not an instance's"
      }
    }
  }

  var help: String {
    switch self {
    case .outside(let subnet):
      "instances get \(subnet.address(at: InstanceOffset(3))) to "
        + "\(subnet.address(at: InstanceOffset(254)))"
    case .form, .offset: "the last octet of an instance's address is 3 to 254"
    }
  }
}
