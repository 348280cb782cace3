/// The name of an instance's TAP device: `tn<net id>i<offset>`, decimal, at most 15 bytes.
public struct TAPName: Hashable, Sendable, CustomStringConvertible {
  /// The tenant's network.
  public let netID: NetID
  /// The instance's offset in it.
  public let offset: InstanceOffset

  /// The device of an instance. mvm's `tap_name` takes any 16-bit net ID, also those over 4095 that
  /// no tenant has.
  public init(netID: NetID, offset: InstanceOffset) {
    (self.netID, self.offset) = (netID, offset)
  }

  /// Parses the one way to write it: no leading zeros, no signs, nothing around it.
  public init(_ text: some StringProtocol) throws(NetworkNameError) {
    var reader = try NetworkNameReader(.tap, String(text))
    try reader.word("tn")
    let netID = try reader.netID()
    try reader.word("i")
    let offset = try reader.offset()
    try reader.end()
    self.init(netID: netID, offset: offset)
  }

  /// The name of the device.
  public var description: String { "tn\(netID)i\(offset)" }
}

/// The name of a tenant's bridge: `br-tenant-<net id>`.
public struct BridgeName: Hashable, Sendable, CustomStringConvertible {
  /// The tenant's network.
  public let netID: NetID

  /// The bridge of a network.
  public init(netID: NetID) {
    self.netID = netID
  }

  /// Parses the one way to write it: no leading zeros, no signs, nothing around it.
  public init(_ text: some StringProtocol) throws(NetworkNameError) {
    var reader = try NetworkNameReader(.bridge, String(text))
    try reader.word("br-tenant-")
    netID = try reader.netID()
    try reader.end()
  }

  /// The name of the bridge.
  public var description: String { "br-tenant-\(netID)" }
}

/// An instance's MAC address: `02:fc:HH:LL:00:OO`, net ID big-endian, then 00, then the offset.
public struct MACAddress: Hashable, Sendable, CustomStringConvertible {
  /// The tenant's network.
  public let netID: NetID
  /// The instance's offset in it.
  public let offset: InstanceOffset

  /// The address of an instance. mvm's `mac_address` takes any 16-bit net ID, also those over 4095
  /// that no tenant has.
  public init(netID: NetID, offset: InstanceOffset) {
    (self.netID, self.offset) = (netID, offset)
  }

  /// Parses the one way to write it: lower-case hex, colons, nothing around it.
  public init(_ text: some StringProtocol) throws(NetworkNameError) {
    var reader = try NetworkNameReader(.mac, String(text))
    try reader.word("02:fc:")
    let netID = try reader.hexNetID()
    try reader.word(":00:")
    let offset = InstanceOffset(try reader.hexByte())
    try reader.end()
    self.init(netID: netID, offset: offset)
  }

  /// The six bytes, first to last.
  public var octets: [UInt8] {
    let high = UInt8(truncatingIfNeeded: netID.value >> 8)
    return [0x02, 0xFC, high, UInt8(truncatingIfNeeded: netID.value), 0, offset.value]
  }

  /// The address in lower-case hex with colons.
  public var description: String {
    octets.map { HexText.digits(of: $0, width: 2) }.joined(separator: ":")
  }
}

/// Reads the parts of one name, and throws the first fault with its place.
private struct NetworkNameReader {
  private let kind: NetworkNameError.Kind
  private let text: String
  private var scanner: ByteScanner

  init(_ kind: NetworkNameError.Kind, _ text: String) throws(NetworkNameError) {
    (self.kind, self.text, scanner) = (kind, text, ByteScanner(text))
    if let limit = kind.limit, text.utf8.count > limit {
      throw error(.tooLong(bytes: text.utf8.count, limit: limit))
    }
  }

  mutating func word(_ word: String) throws(NetworkNameError) {
    guard scanner.skip(word: word) else { throw error(.form(byte: scanner.position)) }
  }

  mutating func netID() throws(NetworkNameError) -> NetID {
    let number = try decimal(limit: Int(NetID.range.upperBound), beyond: .netIDRange)
    return NetID(lowBits: UInt32(number))
  }

  mutating func offset() throws(NetworkNameError) -> InstanceOffset {
    InstanceOffset(UInt8(try decimal(limit: 255, beyond: .offsetRange)))
  }

  mutating func hexNetID() throws(NetworkNameError) -> NetID {
    let high = try hexByte()
    try word(":")
    let number = UInt32(high) << 8 | UInt32(try hexByte())
    guard number <= UInt32(NetID.range.upperBound) else { throw error(.netIDRange) }
    return NetID(lowBits: number)
  }

  mutating func hexByte() throws(NetworkNameError) -> UInt8 {
    guard let byte = scanner.lowerCaseByte() else { throw error(.form(byte: scanner.position)) }
    return byte
  }

  func end() throws(NetworkNameError) {
    guard scanner.isAtEnd else { throw error(.form(byte: scanner.position)) }
  }

  private mutating func decimal(
    limit: Int, beyond fault: NetworkNameFault
  ) throws(NetworkNameError) -> Int {
    let start = scanner.position
    switch scanner.decimal(limit: limit) {
    case .value(let number): return number
    case .missing: throw error(.form(byte: start))
    case .leadingZero: throw error(.leadingZero(byte: start))
    case .tooLarge: throw error(fault)
    }
  }

  private func error(_ fault: NetworkNameFault) -> NetworkNameError {
    NetworkNameError(kind: kind, text: text, fault: fault)
  }
}
