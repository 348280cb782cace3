/// The number of a tenant's network, 0…4095: unique in the cluster and never reused.
public struct NetID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The numbers allowed.
  public static let range: ClosedRange<UInt16> = 0...4095

  /// The last number, which mvm keeps for its internal tenant `templates`.
  public static let templates = NetID(lowBits: 4095)

  /// The number.
  public let value: UInt16

  /// Checks a number.
  public init(_ number: some BinaryInteger) throws(NetIDOutOfRange) {
    guard let value = UInt16(exactly: number), Self.range.contains(value) else {
      throw NetIDOutOfRange(number: String(number))
    }
    self.value = value
  }

  /// The lowest 12 bits of a number.
  init(lowBits number: UInt32) {
    value = UInt16(truncatingIfNeeded: number & 0xFFF)
  }

  /// The number in decimal.
  public var description: String { "\(value)" }

  /// Whether one number is lower than another.
  public static func < (one: NetID, other: NetID) -> Bool { one.value < other.value }
}

/// A number that is not a net ID.
public struct NetIDOutOfRange: Error, Equatable, Sendable, CustomStringConvertible {
  /// The number in decimal, which may be of any size.
  public let number: String

  /// The error in words.
  public var description: String { "net ID \(number) is not in 0 to 4095" }
}

/// The last octet of an address in a tenant's subnet.
public struct InstanceOffset: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What mvm uses an offset for, in a `/24`.
  public enum Use: String, CaseIterable, Sendable {
    /// Offset 0, the network's own address.
    case network
    /// Offset 1, the bridge.
    case gateway
    /// Offset 2, the VM that builds.
    case builder
    /// Offsets 3…254.
    case instance
    /// Offset 255.
    case broadcast
  }

  /// The offsets that instances get, lowest first.
  public static let instances: ClosedRange<UInt8> = 3...254
  /// The gateway's offset, 1.
  public static let gateway = InstanceOffset(1)
  /// The builder VM's offset, 2.
  public static let builder = InstanceOffset(2)

  /// The number, 0…255.
  public let value: UInt8

  /// Any number will do: see `use` for what it is.
  public init(_ value: UInt8) {
    self.value = value
  }

  /// What mvm uses this offset for.
  public var use: Use {
    switch value {
    case 0: .network
    case 1: .gateway
    case 2: .builder
    case 255: .broadcast
    default: .instance
    }
  }

  /// The number in decimal.
  public var description: String { "\(value)" }

  /// Whether one number is lower than another.
  public static func < (one: InstanceOffset, other: InstanceOffset) -> Bool {
    one.value < other.value
  }
}
