/// An IPv4 subnet in CIDR form, with no bits set beyond its prefix.
public struct IPv4Subnet: Hashable, Sendable, CustomStringConvertible {
  /// The network of all tenants, `10.240.0.0/12`.
  public static let cluster = IPv4Subnet(around: IPv4Address(10, 240, 0, 0), prefix: 12)

  /// The lowest address.
  public let network: IPv4Address
  /// How many leading bits are fixed, 0…32.
  public let prefix: UInt8

  /// The subnet of an address and a prefix, which is cut to 32.
  init(around address: IPv4Address, prefix: UInt8) {
    self.prefix = min(prefix, 32)
    network = IPv4Address(bits: address.bits & Self.mask(min(prefix, 32)))
  }

  /// Parses `a.b.c.d/prefix`: no leading zeros, no bits beyond the prefix, nothing around it.
  public init(_ text: some StringProtocol) throws(IPv4Error) {
    let text = String(text)
    var scanner = ByteScanner(text)
    do throws(IPv4Fault) {
      let address = IPv4Address(bits: try scanner.ipv4())
      self.init(around: address, prefix: try scanner.prefix(limit: 32))
      if network != address { throw IPv4Fault.hostBits(subnet: self) }
    } catch {
      throw IPv4Error(text: text, fault: error)
    }
  }

  /// The bits that are fixed, as a number with them set.
  public var mask: UInt32 { Self.mask(prefix) }

  /// The highest address.
  public var broadcast: IPv4Address { IPv4Address(bits: network.bits | ~mask) }

  /// The gateway's address: `.1`, whatever the prefix.
  public var gateway: IPv4Address { address(at: .gateway) }

  /// The address at an offset: the network's first three octets and the offset.
  ///
  /// That is how mvm's agents make guest addresses. In a subnet with a prefix over 24 the result
  /// can lie outside; in one with a prefix under 24 only its first 256 addresses are reached.
  public func address(at offset: InstanceOffset) -> IPv4Address {
    IPv4Address(bits: network.bits & 0xFFFF_FF00 | UInt32(offset.value))
  }

  /// Whether an address lies in the subnet.
  public func contains(_ address: IPv4Address) -> Bool {
    address.bits & mask == network.bits
  }

  /// Whether all of another subnet lies in this one.
  public func contains(_ subnet: IPv4Subnet) -> Bool {
    subnet.prefix >= prefix && contains(subnet.network)
  }

  /// Whether two subnets share an address.
  public func overlaps(_ subnet: IPv4Subnet) -> Bool {
    contains(subnet) || subnet.contains(self)
  }

  /// The subnet as `a.b.c.d/prefix`.
  public var description: String { "\(network)/\(prefix)" }

  private static func mask(_ prefix: UInt8) -> UInt32 {
    // A smart shift: by 32 it gives 0.
    UInt32.max << (32 - UInt32(prefix))
  }
}

extension NetID {
  /// The subnet a tenant has unless set otherwise: `10.(240 + id ÷ 256).(id mod 256).0/24`.
  public var subnet: IPv4Subnet {
    let cluster = IPv4Subnet.cluster.network.bits
    return IPv4Subnet(around: IPv4Address(bits: cluster | UInt32(value) << 8), prefix: 24)
  }

  /// The bridge of the tenant's network.
  public var bridge: BridgeName { BridgeName(netID: self) }

  /// The net ID whose conventional subnet holds an address; `nil` outside the cluster network.
  public init?(conventionallyHolding address: IPv4Address) {
    guard IPv4Subnet.cluster.contains(address) else { return nil }
    self.init(lowBits: address.bits >> 8)
  }
}
