/// All names and addresses that follow from a network's number and an offset in it.
///
/// mvm's agents derive each of them, so any one leads to all others:
///
/// ```swift
/// let identity = NetworkIdentity(netID: try NetID(3), offset: InstanceOffset(5))
/// print(identity.tap, identity.address)  // tn3i5, 10.240.3.5
/// ```
public struct NetworkIdentity: Hashable, Sendable {
  /// The tenant's network.
  public let netID: NetID
  /// The place in it; nil for the network as a whole.
  public let offset: InstanceOffset?
  /// The tenant's subnet.
  public let subnet: IPv4Subnet

  /// - Parameter subnet: the tenant's subnet, where it is not the one that follows from the number.
  public init(netID: NetID, offset: InstanceOffset? = nil, subnet: IPv4Subnet? = nil) {
    self.netID = netID
    self.offset = offset
    self.subnet = subnet ?? netID.subnet
  }

  /// The TAP device; nil without an offset.
  public var tap: TAPName? { offset.map { TAPName(netID: netID, offset: $0) } }
  /// The MAC address; nil without an offset.
  public var mac: MACAddress? { offset.map { MACAddress(netID: netID, offset: $0) } }
  /// The address in the subnet; nil without an offset.
  public var address: IPv4Address? { offset.map { subnet.address(at: $0) } }
  /// The tenant's bridge.
  public var bridge: BridgeName { netID.bridge }
  /// The address of the bridge.
  public var gateway: IPv4Address { subnet.gateway }

  /// The number of the user and group that the jailer runs the instance as; nil for offsets that
  /// no instance has.
  public var jailerID: UInt32? {
    guard let offset, offset.use == .instance else { return nil }
    return netID.jailerID(at: offset)
  }
}
