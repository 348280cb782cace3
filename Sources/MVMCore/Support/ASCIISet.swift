/// A set of ASCII bytes, as two words of bits.
struct ASCIISet: Sendable {
  private let low: UInt64
  private let high: UInt64

  init(_ members: String) {
    self.init(members.utf8)
  }

  init(_ members: some Sequence<UInt8>) {
    var (low, high) = (UInt64(0), UInt64(0))
    for byte in members {
      let bit = UInt64(1) << UInt64(byte & 63)
      if byte < 64 { low |= bit } else if byte < 128 { high |= bit }
    }
    self.init(low: low, high: high)
  }

  private init(low: UInt64, high: UInt64) {
    (self.low, self.high) = (low, high)
  }

  /// Every ASCII byte that is not in this set.
  var inverted: ASCIISet { ASCIISet(low: ~low, high: ~high) }

  func contains(_ byte: UInt8) -> Bool {
    guard byte < 128 else { return false }
    return ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 == 1
  }

  /// Whether all eight bytes of a word are in the set. Shifting by a byte goes by its lower six bits:
  /// its place in the half that it belongs to.
  @inline(__always)
  func containsAll(_ word: UInt64) -> Bool {
    if word & 0x8080_8080_8080_8080 != 0 { return false }
    var found: UInt64 = 1
    for index in UInt64(0)..<8 {
      let byte = word &>> (index &* 8) & 0x7F
      found &= (byte < 64 ? low : high) &>> byte
    }
    return found == 1
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && contains(UInt8(truncatingIfNeeded: scalar.value))
  }
}
