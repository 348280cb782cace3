/// An IPv4 address.
public struct IPv4Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The address as a number, first octet highest.
  public let bits: UInt32

  /// The address with this number.
  public init(bits: UInt32) {
    self.bits = bits
  }

  /// The address of four octets, first to last.
  public init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    let high = UInt32(first) << 24 | UInt32(second) << 16
    bits = high | UInt32(third) << 8 | UInt32(fourth)
  }

  /// Parses four decimal octets without leading zeros or signs, with nothing around them.
  public init(_ text: some StringProtocol) throws(IPv4Error) {
    let text = String(text)
    var scanner = ByteScanner(text)
    do throws(IPv4Fault) {
      bits = try scanner.ipv4()
      if !scanner.isAtEnd { throw IPv4Fault.octets(byte: scanner.position) }
    } catch {
      throw IPv4Error(text: text, fault: error)
    }
  }

  /// The four octets, first to last.
  public var octets: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
  }

  /// The last octet, which in a tenant's subnet says what the address is for.
  public var offset: InstanceOffset { InstanceOffset(UInt8(truncatingIfNeeded: bits)) }

  /// The address in dotted decimal.
  public var description: String {
    octets.map { "\($0)" }.joined(separator: ".")
  }

  /// Whether one address is lower than another.
  public static func < (one: IPv4Address, other: IPv4Address) -> Bool { one.bits < other.bits }
}

/// A text that is not an IPv4 address or subnet.
public struct IPv4Error: Error, Equatable, Sendable {
  /// The text as it came: untrusted, escape it before showing it.
  public let text: String
  /// The first fault.
  public let fault: IPv4Fault
}

/// What is wrong with an IPv4 address or subnet; octets are numbered 1…4, bytes from 0.
public enum IPv4Fault: Error, Equatable, Sendable {
  /// Not four octets, from this byte on (the text's end, if something is missing there).
  case octets(byte: Int)
  /// An octet with a zero before it, which some programs read as octal.
  case leadingZero(octet: Int)
  /// An octet over 255.
  case octetRange(octet: Int)
  /// An address without `/` and prefix.
  case prefixMissing
  /// A prefix that is not a plain decimal number, from this byte on.
  case prefixForm(byte: Int)
  /// A prefix with a zero before it.
  case prefixLeadingZero
  /// A prefix over the address's bits, 32.
  case prefixRange
  /// Bits set beyond the prefix; `subnet` is the same without them.
  case hostBits(subnet: IPv4Subnet)
}

extension IPv4Error: CustomStringConvertible {
  /// The error in one line, without the untrusted text itself.
  public var description: String {
    switch fault {
    case .octets(let byte):
      "from byte \(byte + 1) on, it is not four decimal octets"
    case .leadingZero(let octet):
      "octet \(octet) has a leading zero"
    case .octetRange(let octet):
      "octet \(octet) is over 255"
    case .prefixMissing:
      "the prefix is missing; add '/24' or another one"
    case .prefixForm(let byte):
      "from byte \(byte + 1) on, the prefix is not a decimal number"
    case .prefixLeadingZero:
      "the prefix has a leading zero"
    case .prefixRange:
      "the prefix is over 32"
    case .hostBits(let subnet):
      "bits are set beyond the prefix; the subnet is \(subnet)"
    }
  }
}

extension ByteScanner {
  /// Steps over four octets with dots between them.
  mutating func ipv4() throws(IPv4Fault) -> UInt32 {
    var bits: UInt32 = 0
    for octet in 1...4 {
      if octet > 1, !skip(".") { throw .octets(byte: position) }
      switch decimal(limit: 255) {
      case .value(let value): bits = bits << 8 | UInt32(value)
      case .missing: throw .octets(byte: position)
      case .leadingZero: throw .leadingZero(octet: octet)
      case .tooLarge: throw .octetRange(octet: octet)
      }
    }
    return bits
  }

  /// Steps over `/` and a prefix, up to the text's end.
  mutating func prefix(limit: Int) throws(IPv4Fault) -> UInt8 {
    guard skip("/") else { throw isAtEnd ? .prefixMissing : .octets(byte: position) }
    let value = decimal(limit: limit)
    guard isAtEnd, value != .missing else { throw .prefixForm(byte: position) }
    switch value {
    case .value(let prefix): return UInt8(truncatingIfNeeded: prefix)
    case .leadingZero: throw .prefixLeadingZero
    case .missing, .tooLarge: throw .prefixRange
    }
  }
}
