/// An IPv4 or IPv6 address.
public enum IPAddress: Hashable, Sendable, CustomStringConvertible {
  /// An IPv4 address.
  case v4(IPv4Address)
  /// An IPv6 address.
  case v6(IPv6Address)

  /// Parses either form strictly; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    if let address = try? IPv4Address(text) {
      self = .v4(address)
    } else if let address = IPv6Address(text) {
      self = .v6(address)
    } else {
      return nil
    }
  }

  /// The address as text.
  public var description: String {
    switch self {
    case .v4(let address): address.description
    case .v6(let address): address.description
    }
  }
}

/// A range of IPv4 or IPv6 addresses in CIDR form, as a route's `source_cidr` names one.
///
/// Bits beyond the prefix may be set, as in Rust's `ipnet`: they are kept and count for nothing
/// (`10.0.0.7/8` holds what `10.0.0.0/8` does). Leading zeros are refused.
public struct IPCIDR: Hashable, Sendable, CustomStringConvertible {
  /// The address as written.
  public let address: IPAddress
  /// How many leading bits are fixed: 0…32 or 0…128.
  public let prefix: UInt8

  /// Parses `address/prefix`; `nil` for anything else, a bare address among them.
  public init?(_ text: some StringProtocol) {
    var v4 = ByteScanner(text)
    var v6 = v4
    if let bits = try? v4.ipv4(), let prefix = try? v4.prefix(limit: 32) {
      (address, self.prefix) = (.v4(IPv4Address(bits: bits)), prefix)
    } else if let bits = v6.ipv6(), let prefix = try? v6.prefix(limit: 128) {
      (address, self.prefix) = (.v6(IPv6Address(bits: bits)), prefix)
    } else {
      return nil
    }
  }

  /// Whether an address of the same family lies in the range.
  public func contains(_ other: IPAddress) -> Bool {
    switch (address, other) {
    case (.v4(let one), .v4(let other)): (one.bits ^ other.bits) & Self.mask(prefix) == 0
    case (.v6(let one), .v6(let other)): (one.bits ^ other.bits) & Self.mask(prefix) == 0
    default: false
    }
  }

  /// Whether all of another range lies in this one.
  public func contains(_ other: IPCIDR) -> Bool {
    other.prefix >= prefix && contains(other.address)
  }

  /// Whether bits beyond the prefix are set.
  public var hasHostBits: Bool {
    switch address {
    case .v4(let address): address.bits & ~Self.mask(prefix) != 0
    case .v6(let address): address.bits & ~Self.mask(prefix) != 0
    }
  }

  /// The range as `address/prefix`, bits beyond the prefix included.
  public var description: String { "\(address)/\(prefix)" }

  private static func mask<Bits: FixedWidthInteger>(_ prefix: UInt8) -> Bits {
    // A smart shift: by all bits it gives 0.
    ~0 << (Bits.bitWidth - Int(prefix))
  }
}
