/// The lengths of Ed25519 (RFC 8032), and which encodings are allowed.
///
/// The rules are checked here and not left to libsodium, because its releases differ in them.
enum Ed25519 {
  static let keyLength = 32
  static let seedLength = 32
  static let secretLength = 64
  static let signatureLength = 64

  /// The base point's encoding.
  static let basePoint: [UInt8] = [0x58] + [UInt8](repeating: 0x66, count: 31)

  /// The order of the base point's group, L, least byte first.
  private static let order: [UInt8] =
    [
      0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
      0x14,
    ] + [UInt8](repeating: 0, count: 15) + [0x10]

  /// The field's prime, 2²⁵⁵ − 19, least byte first.
  private static let prime: [UInt8] = [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]

  /// The y of the points of order 8, which differ in sign only.
  private static let orderEight: [[UInt8]] = [
    [
      0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98,
      0xF0, 0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53,
      0xFC, 0x05,
    ],
    [
      0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67,
      0x0F, 0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC,
      0x03, 0x7A,
    ],
  ]

  /// Whether a number S, least byte first, is below L.
  static func isCanonical(scalar: some BidirectionalCollection<UInt8>) -> Bool {
    isLess(scalar, than: order)
  }

  /// What makes a point's encoding unfit for signatures; nil for nothing.
  ///
  /// Points of small order come first: what they verify is worth nothing, however they are written.
  static func weakness(of point: some BidirectionalCollection<UInt8>) -> PointWeakness? {
    var y = Array(point)
    guard y.count == keyLength, let top = y.popLast() else { return .notCanonical }
    y.append(top & 0x7F)
    if isSmallOrder(y) { return .smallOrder }
    return isLess(y, than: prime) ? nil : .notCanonical
  }

  /// Whether y, without its sign, is that of one of the eight points whose order divides 8: 1, −1,
  /// 0, and two more. 0 and 1 have a second encoding each, beyond the prime.
  private static func isSmallOrder(_ y: [UInt8]) -> Bool {
    let middle = y.dropFirst().dropLast()
    if y.last == 0, middle.allSatisfy({ $0 == 0 }), y[0] <= 1 { return true }
    if y.last == 0x7F, middle.allSatisfy({ $0 == 0xFF }), (0xEC...0xEE).contains(y[0]) {
      return true
    }
    return orderEight.contains(y)
  }

  private static func isLess(
    _ number: some BidirectionalCollection<UInt8>, than limit: [UInt8]
  ) -> Bool {
    number.reversed().lexicographicallyPrecedes(limit.reversed())
  }
}

/// Why a point's encoding is not accepted, as a key or in a signature.
public enum PointWeakness: Equatable, Sendable {
  /// Its order divides 8: whoever knows that makes signatures for it without any secret.
  case smallOrder
  /// It is not the one way in which the point is to be written.
  case notCanonical
}
