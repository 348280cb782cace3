extension Timestamp {
  /// The time so many seconds after 1970-01-01T00:00:00Z, leap seconds not counted.
  ///
  /// - Parameter nanoseconds: the fraction of the second; what is over 999,999,999 is cut to that.
  public init(seconds: Int64, nanoseconds: UInt32 = 0) {
    self.seconds = seconds
    self.nanoseconds = min(nanoseconds, 999_999_999)
  }

  /// The time now, by the system's clock.
  public static var now: Timestamp {
    let time = KernelClock.sinceEpoch
    return Timestamp(seconds: time.seconds, nanoseconds: time.nanoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The time as mvm writes it, in UTC and without a fraction: `2026-03-02T08:00:00Z`.
  ///
  /// Source: mvm's module `time`. Years have four digits at least, and a `-` before the
  /// year 0, which RFC 3339 does not have.
  public var description: String {
    let (days, second) = seconds.floored(by: 86400)
    let date = Self.date(days: days)
    let (hour, rest) = second.floored(by: 3600)
    let (minute, last) = rest.floored(by: 60)
    let day = [date.month, date.day].map { Self.padded($0, to: 2) }.joined(separator: "-")
    let time = [hour, minute, last].map { Self.padded($0, to: 2) }.joined(separator: ":")
    return "\(date.year < 0 ? "-" : "")\(Self.padded(abs(date.year), to: 4))-\(day)T\(time)Z"
  }

  /// The date so many days after 1970-01-01, in the Gregorian calendar.
  ///
  /// Years begin in March here, so that leap days end them; eras are 400 years, 146,097 days.
  static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (days + 719_468).floored(by: 146_097)
    let leaps = dayOfEra / 1460 - dayOfEra / 36524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Int64 {
  /// The quotient rounded down and the rest, which is never negative.
  func floored(by divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
