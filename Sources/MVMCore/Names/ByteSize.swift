/// A number of bytes, shown to people in units of 1024: `512 B`, `1.5 GiB`.
///
/// Source: mvm's `pool::format_bytes`.
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
  /// The size with one decimal in the largest unit up to GiB that gives at least 1; bytes without a
  /// decimal.
  ///
  /// As in mvm the unit is chosen before rounding, so 1,048,575 bytes are `1024.0 KiB`, and nothing
  /// is above GiB.
  public var description: String {
    switch bytes {
    case ..<(1 << 10): "\(bytes) B"
    case ..<(1 << 20): "\(decimal(bits: 10)) KiB"
    case ..<(1 << 30): "\(decimal(bits: 20)) MiB"
    default: "\(decimal(bits: 30)) GiB"
    }
  }

  /// The size in units of a power of two, with one decimal; halves of a tenth go to the even one.
  ///
  /// mvm divides a 64-bit float, which rounds sizes from 2⁵³ bytes on; so does this. All that
  /// follows is exact.
  private func decimal(bits: UInt64) -> String {
    let unit = UInt64(1) << bits
    let size = Double(bytes) / Double(unit)
    let whole = size.rounded(.down)
    let part = UInt64((size - whole) * Double(unit))
    let (tenths, rest) = (part * 10).quotientAndRemainder(dividingBy: unit)
    let isUp = rest > unit / 2 || (rest == unit / 2 && tenths % 2 == 1)
    let rounded = isUp ? tenths + 1 : tenths
    return "\(UInt64(whole) + rounded / 10).\(rounded % 10)"
  }
}
