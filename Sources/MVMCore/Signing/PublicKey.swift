/// An Ed25519 public key: 32 bytes (RFC 8032).
///
/// Any 32 bytes make one, since what a file holds must be shown and judged; a weak key verifies
/// nothing.
public struct PublicKey: Hashable, Sendable {
  /// The key as RFC 8032 writes it.
  public let bytes: [UInt8]

  /// A key of 32 bytes.
  ///
  /// - Throws: `KeyFault.length` for another number of bytes.
  public init(bytes: [UInt8]) throws(KeyFault) {
    guard bytes.count == Ed25519.keyLength else { throw .length(bytes.count) }
    self.bytes = bytes
  }

  /// Whether the bytes are the encoding of a point of the curve. mvm reads no others.
  public var isPoint: Bool { Sodium.isPoint(bytes) }

  /// Why no signature by this key is accepted; nil for a sound key.
  public var weakness: PointWeakness? { Ed25519.weakness(of: bytes) }

  public var fingerprint: Fingerprint { Fingerprint(of: self) }

  /// The key as mvm's `.pub` files hold it: Base64 of the 32 bytes, with padding.
  public var base64: String { Base64.encode(bytes) }
}

/// A short name for a public key that can't be forged: the SHA-256 of its 32 bytes.
///
/// It is written `SHA256:` and 64 lower-case hexadecimal digits.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private static let prefix = "SHA256:"
  public let description: String

  public init(of key: PublicKey) {
    description = Self.prefix + SHA256.hex(key.bytes)
  }

  /// Reads `SHA256:` and 64 hexadecimal digits of either case; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst(Self.prefix.utf8.count)
    guard text.utf8.starts(with: Self.prefix.utf8), digits.count == 64,
      digits.allSatisfy({ UInt8.isHexDigit($0) })
    else { return nil }
    description = Self.prefix + String(decoding: digits.map { $0 | 0x20 }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether a byte is a hexadecimal digit in ASCII.
  static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
