extension InstanceOffset {
  /// The offset that a new instance gets: the lowest from 3 to 254 that no other has.
  ///
  /// Source: library, "Network identity of an instance".
  ///
  /// - Parameter taken: the offsets in use, in any order.
  /// - Returns: nil when all 252 are in use.
  public static func lowestFree(besides taken: some Sequence<InstanceOffset>) -> InstanceOffset? {
    let taken = Set(taken)
    return instances.lazy.map(InstanceOffset.init).first { !taken.contains($0) }
  }
}

extension NetID {
  /// The user that Firecracker's jailer runs an instance as; the group has the same number.
  ///
  /// 10000 + 256 × net ID + offset, so no two instances of a cluster share one.
  /// Source: library, "Network identity of an instance".
  public func jailerID(at offset: InstanceOffset) -> UInt32 {
    10000 + 256 * UInt32(value) + UInt32(offset.value)
  }
}

extension TenantNet {
  /// The network of a tenant.
  ///
  /// - Parameters:
  ///   - netID: its number, which the bridge is named after.
  ///   - subnet: its subnet; the conventional one of the number unless said otherwise.
  ///   - gateway: the address of the bridge; the subnet's `.1` unless said otherwise.
  public init(netID: NetID, subnet: IPv4Subnet? = nil, gateway: IPv4Address? = nil) {
    let subnet = subnet ?? netID.subnet
    self.init(
      netID: netID.value, subnet: "\(subnet)", gatewayIP: "\(gateway ?? subnet.gateway)",
      bridge: "\(netID.bridge)")
  }

  /// The network that a coordinator gives a tenant, with gateway and bridge filled in.
  public init(_ desired: DesiredTenantNetwork) throws(NetworkFault) {
    self.init(
      netID: try NetworkFault.netID(desired.netID),
      subnet: try NetworkFault.subnet(desired.subnet))
  }
}

extension InstanceNet {
  /// The place of an instance in its tenant's network, as agents make it.
  ///
  /// The guest's address has the subnet's first three octets and the offset; gateway and prefix are
  /// the tenant's; TAP and MAC come from net ID and offset.
  /// Source: library, "Network identity of an instance".
  ///
  /// - Throws: what is wrong with the tenant's net ID or subnet. Its gateway is copied as it is.
  public init(offset: InstanceOffset, in tenant: TenantNet) throws(NetworkFault) {
    let netID = try NetworkFault.netID(tenant.netID)
    let subnet = try NetworkFault.subnet(tenant.subnet)
    self.init(
      tap: "\(TAPName(netID: netID, offset: offset))",
      mac: "\(MACAddress(netID: netID, offset: offset))",
      guestIP: "\(subnet.address(at: offset))", gatewayIP: tenant.gatewayIP,
      prefixLength: subnet.prefix)
  }
}

/// Why a network can't be made of what a record says.
public enum NetworkFault: Error, Equatable, Sendable {
  /// Its number is none of a tenant's network.
  case netID(NetIDOutOfRange)
  /// Its subnet is none.
  case subnet(IPv4Error)

  fileprivate static func netID(_ number: UInt16) throws(NetworkFault) -> NetID {
    do { return try NetID(number) } catch { throw .netID(error) }
  }

  fileprivate static func subnet(_ text: String) throws(NetworkFault) -> IPv4Subnet {
    do { return try IPv4Subnet(text) } catch { throw .subnet(error) }
  }
}

extension NetworkFault: CustomStringConvertible {
  /// The fault in one line, without untrusted text.
  public var description: String {
    switch self {
    case .netID(let fault): "tenant_net_id: \(fault)"
    case .subnet(let fault): "ipv4_subnet: \(fault)"
    }
  }
}
