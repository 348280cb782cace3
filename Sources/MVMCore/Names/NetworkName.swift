/// A name or address by which something in a tenant's network is known.
public enum NetworkName: Hashable, Sendable {
  /// An instance's device on the host.
  case tap(TAPName)
  /// An instance's address on the bridge.
  case mac(MACAddress)
  /// A tenant's bridge.
  case bridge(BridgeName)
  /// A guest's or a gateway's address.
  case address(IPv4Address)

  /// Reads a name of any of these kinds, each in the one way that mvm writes it.
  ///
  /// - Throws: why it is none, in terms of the kind that it looks most like.
  public init(_ text: String) throws(UnknownNetworkName) {
    switch Look(text) {
    case .tap:
      self = .tap(try Self.read(text) { text throws(NetworkNameError) in try TAPName(text) })
    case .mac:
      self = .mac(try Self.read(text) { text throws(NetworkNameError) in try MACAddress(text) })
    case .bridge:
      self = .bridge(
        try Self.read(text) { text throws(NetworkNameError) in try BridgeName(text) })
    case .address:
      do throws(IPv4Error) {
        self = .address(try IPv4Address(text))
      } catch {
        throw UnknownNetworkName(text: text, reason: .address(error))
      }
    case .none: throw UnknownNetworkName(text: text, reason: .unlikeAny)
    }
  }

  private static func read<Name>(
    _ text: String, _ read: (String) throws(NetworkNameError) -> Name
  ) throws(UnknownNetworkName) -> Name {
    do {
      return try read(text)
    } catch {
      throw UnknownNetworkName(text: text, reason: .name(error))
    }
  }

  /// What the name stands for: by the numbers in it, or for an address by the conventional subnet
  /// that it lies in; nil for an address outside the cluster's network.
  public var identity: NetworkIdentity? {
    switch self {
    case .tap(let tap): NetworkIdentity(netID: tap.netID, offset: tap.offset)
    case .mac(let mac): NetworkIdentity(netID: mac.netID, offset: mac.offset)
    case .bridge(let bridge): NetworkIdentity(netID: bridge.netID)
    case .address(let address):
      NetID(conventionallyHolding: address).map {
        NetworkIdentity(netID: $0, offset: address.offset)
      }
    }
  }

  /// The kind's name for programs: `tap`, `mac`, `bridge` or `address`.
  public var kind: String {
    switch self {
    case .tap: "tap"
    case .mac: "mac"
    case .bridge: "bridge"
    case .address: "address"
    }
  }

  /// What a text is most likely meant to be.
  private enum Look {
    case tap, mac, bridge, address, none

    init(_ text: String) {
      let bytes = Array(text.utf8.prefix(64))
      if bytes.starts(with: "tn".utf8), bytes.dropFirst(2).first.map(Self.isDigit) ?? true {
        self = .tap
      } else if bytes.starts(with: "br-tenant".utf8) {
        self = .bridge
      } else if Self.isMAC(bytes) {
        self = .mac
      } else if bytes.contains(UInt8(ascii: ".")), bytes.allSatisfy(Self.isOfAddress) {
        self = .address
      } else {
        self = .none
      }
    }

    /// Six pairs with a colon or a hyphen between them.
    private static func isMAC(_ bytes: [UInt8]) -> Bool {
      bytes.count == 17
        && stride(from: 2, to: 17, by: 3).allSatisfy {
          bytes[$0] == UInt8(ascii: ":") || bytes[$0] == UInt8(ascii: "-")
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
      isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
  }
}

extension NetworkName: CustomStringConvertible {
  /// The name as mvm writes it.
  public var description: String {
    switch self {
    case .tap(let tap): tap.description
    case .mac(let mac): mac.description
    case .bridge(let bridge): bridge.description
    case .address(let address): address.description
    }
  }
}

/// A text that is no name or address in a tenant's network.
public struct UnknownNetworkName: Error, Equatable, Sendable {
  /// Why it is none.
  public enum Reason: Equatable, Sendable {
    /// It looks like a TAP name, a bridge's name or a MAC address, and is not one of mvm's.
    case name(NetworkNameError)
    /// It looks like an address and is none.
    case address(IPv4Error)
    /// It looks like none of them.
    case unlikeAny
  }

  /// The text as it came: untrusted, escape it before showing it.
  public let text: String
  /// Why it is none.
  public let reason: Reason

  /// The name that is meant beyond doubt: a MAC address in other letters or with hyphens, an
  /// address without its prefix.
  public var suggestion: NetworkName? {
    let bytes = text.utf8.prefix(64).map { byte -> UInt8 in
      if byte == UInt8(ascii: "-") { return UInt8(ascii: ":") }
      return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    if let mac = try? MACAddress(String(decoding: bytes, as: UTF8.self)) { return .mac(mac) }
    let address = bytes.prefix { $0 != UInt8(ascii: "/") }
    return (try? IPv4Address(String(decoding: address, as: UTF8.self))).map { .address($0) }
  }
}

extension UnknownNetworkName: CustomStringConvertible {
  /// The error in one line, without the untrusted text itself.
  public var description: String {
    switch reason {
    case .name(let error): error.description
    case .address(let error): "not an IPv4 address: \(error)"
    case .unlikeAny:
      "neither a TAP name (tn3i5), a MAC address (02:fc:00:03:00:05), a bridge (br-tenant-3) nor "
        + "an IPv4 address"
    }
  }
}
