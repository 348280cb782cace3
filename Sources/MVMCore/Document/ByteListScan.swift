/// Goes through a list of integers from 0 to 255, `[123,34,…]`, a number at a time.
///
/// Signed payloads are such lists: this loop is what reading them costs.
struct ByteListScan {
  /// Where the number that was read last is.
  private(set) var number: Range<Int>
  /// The position behind the closing bracket, once it was read; nil where the text is another one.
  private(set) var end: Int?
  private var position: Int

  /// - Parameter start: the position behind the opening bracket.
  @inline(__always)
  init(from start: Int) {
    position = start
    number = start..<start
  }

  /// The next number; nil behind the last one, and where something else is.
  @inline(__always)
  mutating func next(_ bytes: RawSpan) -> UInt8? {
    if end != nil { return nil }
    let start = skipSpace(bytes, from: position)
    guard let (value, after) = Self.number(bytes, at: start) else { return nil }
    number = start..<after
    let separator = skipSpace(bytes, from: after)
    guard separator < bytes.byteCount else { return nil }
    position = separator &+ 1
    switch bytes.byte(at: separator) {
    case 0x2C: break
    case 0x5D: end = position
    default: return nil
    }
    return value
  }

  /// Most lists have no space at all.
  @inline(__always)
  private func skipSpace(_ bytes: RawSpan, from position: Int) -> Int {
    guard position < bytes.byteCount, bytes.byte(at: position) <= 0x20 else { return position }
    return JSONText.skipSpace(bytes, from: position)
  }

  /// The integer from 0 to 255 at a position, and the position behind it.
  @inline(__always)
  private static func number(_ bytes: RawSpan, at start: Int) -> (value: UInt8, end: Int)? {
    guard start &+ 4 <= bytes.byteCount else { return numberAtEnd(bytes, at: start) }
    let word = bytes.halfWord(at: start)
    let first = (word & 0xFF) &- 0x30
    guard first <= 9 else { return nil }
    let second = (word >> 8 & 0xFF) &- 0x30
    guard second <= 9 else { return (UInt8(truncatingIfNeeded: first), start &+ 1) }
    guard first != 0 else { return nil }
    let third = (word >> 16 & 0xFF) &- 0x30
    let two = first &* 10 &+ second
    guard third <= 9 else { return (UInt8(truncatingIfNeeded: two), start &+ 2) }
    let value = two &* 10 &+ third
    return value <= 255 ? (UInt8(truncatingIfNeeded: value), start &+ 3) : nil
  }

  /// The same within the last three bytes of a text.
  private static func numberAtEnd(_ bytes: RawSpan, at start: Int) -> (value: UInt8, end: Int)? {
    var position = start
    var value: UInt8 = 0
    while position < bytes.byteCount, JSONText.isDigit(bytes.byte(at: position)) {
      let (product, isLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(bytes.byte(at: position) - 0x30)
      if isLarge || isLarger || (value == 0 && position > start) { return nil }
      value = sum
      position += 1
    }
    return position > start ? (value, position) : nil
  }
}
