/// A declared key or variant name, prepared for comparison with a document's bytes.
struct WireName: Sendable {
  let text: String
  let utf8: [UInt8]
  /// The name as numbers.
  let mark: NameMark

  var fingerprint: UInt32 { mark.fingerprint }

  init(_ text: String) {
    self.text = text
    utf8 = Array(text.utf8)
    mark = NameMark(utf8)
  }

  /// Whether the bytes of a range are the name's, eight at a time.
  @inline(__always)
  func matches(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    guard range.count == utf8.count else { return false }
    return utf8.withRawSpan { bytes.bytes(range, equal: $0) }
  }
}

/// A name's length and bytes as numbers, which cost nothing to copy: a list of names can be searched
/// without touching memory that threads share and count references to.
struct NameMark: Sendable {
  /// The longest name that the numbers hold whole.
  private static let longest = 32

  let fingerprint: UInt32
  private let count: Int
  /// The first 24 bytes, as far as there are as many, and the last 8.
  private let first, second, third, last: UInt64

  init(_ name: [UInt8]) {
    fingerprint = name.fingerprint
    count = name.count
    first = Self.word(name.prefix(8))
    second = Self.word(name.dropFirst(8).prefix(8))
    third = Self.word(name.dropFirst(16).prefix(8))
    last = Self.word(name.suffix(8))
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether the bytes of a range are the name's; nil where they may be but the name is too long to
  /// tell.
  @inline(__always)
  func matches(_ bytes: RawSpan, _ range: Range<Int>) -> Bool? {
    let start = range.lowerBound
    guard range.count == count else { return false }
    if count < 8 { return matchesShort(bytes, start) }
    guard bytes.word(at: start) == first, bytes.word(at: range.upperBound - 8) == last else {
      return false
    }
    if count > 16, bytes.word(at: start + 8) != second { return false }
    if count > 24, bytes.word(at: start + 16) != third { return false }
    return count > Self.longest ? nil : true
  }

  @inline(__always)
  private func matchesShort(_ bytes: RawSpan, _ start: Int) -> Bool {
    if start + 8 <= bytes.byteCount {
      return (bytes.word(at: start) ^ first) << UInt64(64 - 8 * count) == 0 || count == 0
    }
    for index in 0..<count
    where bytes.byte(at: start + index) != UInt8(truncatingIfNeeded: first >> UInt64(8 * index)) {
      return false
    }
    return true
  }
}
