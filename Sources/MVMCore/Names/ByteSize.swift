/// A number of bytes, shown to people in units of 1024: `512 B`, `1.5 GiB`.
///
/// Source: library, "pool".
public struct ByteSize: Hashable, Comparable, Sendable {
  /// The number of bytes.
  public let bytes: UInt64

  /// A number of bytes.
  public init(bytes: UInt64) { self.bytes = bytes }

  /// A number of MiB, as pools and templates have them; the most that can be counted when there
  /// are more.
  public init(mebibytes: UInt64) {
    let (bytes, isTooMany) = mebibytes.multipliedReportingOverflow(by: 1 << 20)
    self.bytes = isTooMany ? .max : bytes
  }

  /// Whether one size is less than another.
  public static func < (one: ByteSize, other: ByteSize) -> Bool { one.bytes < other.bytes }
}

extension ByteSize: CustomStringConvertible {
  private static let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]

  /// The size with one decimal in the largest unit that gives at least 1; bytes without a decimal.
  ///
  /// Halves of a tenth go to the even one. What would round to `1024.0` is `1.0` of the next unit.
  public var description: String {
    if bytes < 1024 { return "\(bytes) B" }
    var index = 0
    while index + 1 < Self.units.count, tenths(of: index) >= 10240 { index += 1 }
    let tenths = tenths(of: index)
    return "\(tenths / 10).\(tenths % 10) \(Self.units[index])"
  }

  /// The size in tenths of a unit, rounded.
  private func tenths(of index: Int) -> UInt64 {
    let bits = UInt64(10 * (index + 1))
    let unit = UInt64(1) << bits
    // Ten times less than 2^60 fits.
    let (part, rest) = (bytes % unit * 10).quotientAndRemainder(dividingBy: unit)
    let tenths = bytes / unit * 10 + part
    let isUp = rest > unit / 2 || (rest == unit / 2 && tenths % 2 == 1)
    return isUp ? tenths + 1 : tenths
  }
}
