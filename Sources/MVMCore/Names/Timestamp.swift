/// A time as mvm's files have it: RFC 3339, such as `2026-03-02T08:00:00Z`.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int64
  /// The fraction of the second, in nanoseconds; further digits are cut.
  public let nanoseconds: UInt32

  /// Reads an RFC 3339 timestamp: any fraction, `Z` or an offset, and a leap second, which is
  /// 23:59:60 UTC at the end of a month. Nil for other texts and for dates that no calendar has.
  public init?(_ text: String) {
    var digits = TimestampDigits(Array(text.utf8))
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2),
      digits.skip("-"), let day = digits.number(2),
      digits.skip("T") || digits.skip("t") || digits.skip(" "),
      let hour = digits.number(2), digits.skip(":"), let minute = digits.number(2),
      digits.skip(":"), let second = digits.number(2), let fraction = digits.fraction(),
      let offset = digits.offset(), digits.isAtEnd,
      let date = Self.days(year: year, month: month, day: day), hour < 24, minute < 60, second <= 60
    else { return nil }
    seconds = Int64(date * 86400 + hour * 3600 + minute * 60 + min(second, 59) - offset)
    nanoseconds = fraction
    guard second < 60 || isLastOfMonth else { return nil }
  }

  public static func < (first: Timestamp, second: Timestamp) -> Bool {
    (first.seconds, first.nanoseconds) < (second.seconds, second.nanoseconds)
  }

  /// Whether it is the last second of a month in UTC, the only one that a leap second can follow.
  ///
  /// Source: RFC 3339, section 5.7 and appendix D.
  private var isLastOfMonth: Bool {
    let (days, second) = seconds.floored(by: 86400)
    return second == 86399 && Self.date(days: days + 1).day == 1
  }

  /// Days since 1970-01-01 in the Gregorian calendar; nil for a date that it does not have.
  private static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    // The months before, but that the leap day is left out.
    let earlier = daysBefore[month - 1] + (isLeap && month > 2 ? 1 : 0)
    let length = daysBefore[month] - daysBefore[month - 1] + (isLeap && month == 2 ? 1 : 0)
    guard (1...length).contains(day) else { return nil }
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400
    return before * 365 + leaps + earlier + day - 1 - 719_162
  }

  /// The days of a common year that lie before each month, and before its end.
  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
}

/// Reads the parts of a timestamp.
private struct TimestampDigits {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func number(_ width: Int) -> Int? {
    var value = 0
    for _ in 0..<width {
      guard let byte = next, JSONText.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    return value
  }

  /// Skips a character.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  /// The fraction in nanoseconds, 0 where none is; nil for a point without digits.
  mutating func fraction() -> UInt32? {
    guard skip(".") else { return 0 }
    var value: UInt32 = 0
    var count = 0
    while let byte = next, JSONText.isDigit(byte) {
      if count < 9 { value = value * 10 + UInt32(byte - 0x30) }
      count += 1
      position += 1
    }
    for _ in min(count, 9)..<9 { value *= 10 }
    return count > 0 ? value : nil
  }

  /// The offset from UTC in seconds.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isBehind = next == 0x2D
    guard skip("+") || skip("-"), let hours = number(2), skip(":"), let minutes = number(2),
      hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isBehind ? -seconds : seconds
  }
}
