/// Checks dates and times (RFC 3339): with an offset, without one, dates alone and times alone.
struct TOMLDateTime {
  private let end: Int
  private var position: Int

  /// Whether a value begins as a date or time does: `2026-` or `12:`.
  static func begins(_ bytes: RawSpan, at start: Int) -> Bool {
    var position = start
    while position < bytes.byteCount, position < start + 5,
      JSONText.isDigit(bytes.byte(at: position))
    {
      position += 1
    }
    guard position < bytes.byteCount else { return false }
    switch position - start {
    case 4: return bytes.byte(at: position) == 0x2D
    case 2: return bytes.byte(at: position) == 0x3A
    default: return false
    }
  }

  /// Where the date or time at a position ends; nil where it is none.
  static func end(_ bytes: RawSpan, from start: Int) -> Int? {
    var reader = TOMLDateTime(end: bytes.byteCount, position: start)
    if start + 2 < bytes.byteCount, bytes.byte(at: start + 2) == 0x3A {
      return reader.readTime(bytes) ? reader.position : nil
    }
    guard reader.readDate(bytes) else { return nil }
    guard hasTime(bytes, behindDateAt: start) else { return reader.position }
    reader.position += 1
    return reader.readTime(bytes) && reader.readOffset(bytes) ? reader.position : nil
  }

  /// Whether a time follows the date at a position, behind a `T` or a space.
  static func hasTime(_ bytes: RawSpan, behindDateAt start: Int) -> Bool {
    let position = start + 10
    guard position < bytes.byteCount else { return false }
    let byte = bytes.byte(at: position)
    if byte | 0x20 == 0x74 { return true }
    return byte == 0x20 && position + 1 < bytes.byteCount
      && JSONText.isDigit(bytes.byte(at: position + 1))
  }

  private mutating func readDate(_ bytes: RawSpan) -> Bool {
    guard let year = number(bytes, 4), skip(bytes, 0x2D), let month = number(bytes, 2),
      skip(bytes, 0x2D), let day = number(bytes, 2)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
  }

  /// Reads a time; its second may be 60 because of leap seconds.
  private mutating func readTime(_ bytes: RawSpan) -> Bool {
    guard let hour = number(bytes, 2), skip(bytes, 0x3A), let minute = number(bytes, 2),
      skip(bytes, 0x3A), let second = number(bytes, 2), hour < 24, minute < 60, second <= 60
    else { return false }
    guard skip(bytes, 0x2E) else { return true }
    guard number(bytes, 1) != nil else { return false }
    while number(bytes, 1) != nil {}
    return true
  }

  /// Reads an offset from UTC where one is.
  private mutating func readOffset(_ bytes: RawSpan) -> Bool {
    if skip(bytes, 0x5A) || skip(bytes, 0x7A) { return true }
    guard skip(bytes, 0x2B) || skip(bytes, 0x2D) else { return true }
    guard let hours = number(bytes, 2), skip(bytes, 0x3A), let minutes = number(bytes, 2) else {
      return false
    }
    return hours < 24 && minutes < 60
  }

  /// The number of some digits; nil where fewer are.
  private mutating func number(_ bytes: RawSpan, _ width: Int) -> Int? {
    guard position + width <= end else { return nil }
    var value = 0
    for index in position..<position + width {
      guard JSONText.isDigit(bytes.byte(at: index)) else { return nil }
      value = value * 10 + Int(bytes.byte(at: index) - 0x30)
    }
    position += width
    return value
  }

  private mutating func skip(_ bytes: RawSpan, _ byte: UInt8) -> Bool {
    guard position < end, bytes.byte(at: position) == byte else { return false }
    position += 1
    return true
  }
}
