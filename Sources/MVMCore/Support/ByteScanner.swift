/// Reads strict numbers and fixed words from the start of a text, byte by byte.
struct ByteScanner {
  enum Decimal: Equatable {
    case value(Int)
    case missing
    case leadingZero
    case tooLarge
  }

  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Steps over one byte when it is the one wanted.
  mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == wanted.value else { return false }
    position += 1
    return true
  }

  /// Steps over a word, or over as much of it as is there; says whether it was all there.
  mutating func skip(word: String) -> Bool {
    for scalar in word.unicodeScalars where !skip(scalar) { return false }
    return true
  }

  /// Steps over all digits that follow; their number if it is at most `limit` and plainly written.
  mutating func decimal(limit: Int) -> Decimal {
    let start = position
    var value = 0
    while let digit = digit(radix: 10) {
      // Never over ten times the limit: digits past it are read, not counted.
      if value <= limit { value = value * 10 + digit }
    }
    if position == start { return .missing }
    if bytes[start] == UInt8(ascii: "0"), position - start > 1 { return .leadingZero }
    return value <= limit ? .value(value) : .tooLarge
  }

  /// Steps over up to `width` hex digits of either case; their number, `nil` without any.
  mutating func hex(width: Int) -> UInt16? {
    let start = position
    var value: UInt16 = 0
    while position - start < width, let digit = digit(radix: 16) {
      value = value << 4 | UInt16(digit)
    }
    return position == start ? nil : value
  }

  /// Steps over exactly two lower-case hex digits.
  mutating func lowerCaseByte() -> UInt8? {
    var value: UInt8 = 0
    for _ in 0..<2 {
      guard let next, !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains(next),
        let digit = digit(radix: 16)
      else { return nil }
      value = value << 4 | UInt8(digit)
    }
    return value
  }

  private mutating func digit(radix: Int) -> Int? {
    guard let next, let digit = Self.digit(next), digit < radix else { return nil }
    position += 1
    return digit
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
    default: nil
    }
  }
}
