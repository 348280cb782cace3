/// Eight bytes at a time: masks in which the lowest set bit is at the first byte that matches.
///
/// The wrapping subtractions are the well-known «has a zero byte» test. They can't lose a match;
/// bits above the first match may be wrong and are not looked at.
enum ByteMask {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Marks the bytes that end a run of plain string bytes: quote, backslash, control, not ASCII.
  @inline(__always)
  static func stringStops(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let quotes = (quote &- ones) & ~quote
    let backslashes = (backslash &- ones) & ~backslash
    let controls = (word &- (ones &* 0x20)) & ~word
    return (quotes | backslashes | controls | word) & highs
  }

  /// Marks the bytes that are not a space.
  @inline(__always)
  static func nonSpaces(_ word: UInt64) -> UInt64 { word ^ (ones &* 0x20) }

  /// Marks line feeds; 0 where there is none.
  @inline(__always)
  static func lineFeeds(_ word: UInt64) -> UInt64 {
    let feed = word ^ (ones &* 0x0A)
    return (feed &- ones) & ~feed & highs
  }
}

extension RawSpan {
  /// The byte at an offset; the bounds are checked.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
  }

  /// The four bytes from an offset on, the first in the lowest bits; the bounds are checked.
  @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The eight bytes from an offset on, the first in the lowest bits; the bounds are checked.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A 28-bit number that equal byte strings share and unequal ones rarely do.
  ///
  /// It reads the first and the last eight bytes and the length: whoever finds two alike compares
  /// the bytes.
  @inline(__always)
  func fingerprint(_ range: Range<Int>) -> UInt32 {
    let isShort = range.count < 8
    let head = isShort ? shortWord(range) : word(at: range.lowerBound)
    let tail = isShort ? head : word(at: range.upperBound - 8)
    let mixed =
      (head &* 0x9E37_79B9_7F4A_7C15) ^ (tail &* 0xC2B2_AE3D_27D4_EB4F) ^ UInt64(range.count)
    return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 8) & TapeNode.payloadMask
  }

  /// Less than eight bytes as a number.
  @inline(__always)
  private func shortWord(_ range: Range<Int>) -> UInt64 {
    guard !range.isEmpty else { return 0 }
    if range.lowerBound + 8 <= byteCount {
      return word(at: range.lowerBound) & (UInt64.max &>> UInt64(64 - 8 * range.count))
    }
    var result: UInt64 = 0
    for offset in range.reversed() { result = result << 8 | UInt64(byte(at: offset)) }
    return result
  }

  /// Whether the bytes of a range are those of another span.
  func bytes(_ range: Range<Int>, equal other: RawSpan) -> Bool {
    guard range.count == other.byteCount else { return false }
    var index = 0
    while index + 8 <= range.count {
      guard word(at: range.lowerBound + index) == other.word(at: index) else { return false }
      index += 8
    }
    while index < range.count {
      guard byte(at: range.lowerBound + index) == other.byte(at: index) else { return false }
      index += 1
    }
    return true
  }

  /// Whether the bytes of one range are those of another.
  func bytes(_ first: Range<Int>, equal second: Range<Int>) -> Bool {
    bytes(first, equal: extracting(second))
  }

  /// Feeds the bytes of a range to a hash.
  func hash(_ range: Range<Int>, into hasher: inout Hasher) {
    hasher.combine(range.count)
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      hasher.combine(word(at: offset))
      offset += 8
    }
    while offset < range.upperBound {
      hasher.combine(byte(at: offset))
      offset += 1
    }
  }

  /// The length of the UTF-8 sequence at an offset, or 0 when it is none (RFC 3629).
  func utf8Length(at offset: Int) -> Int {
    let lead = byte(at: offset)
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1 else { return length }
    guard lead < 0xF5, offset + length <= byteCount else { return 0 }
    let second = byte(at: offset + 1)
    let least: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let most: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= least, second <= most else { return 0 }
    for index in 2..<max(length, 2) where byte(at: offset + index) & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The scalar whose UTF-8 sequence starts at an offset; nil where none does.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    let length = utf8Length(at: offset)
    guard length > 1 else { return length == 1 ? Unicode.Scalar(byte(at: offset)) : nil }
    var value = UInt32(byte(at: offset)) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(byte(at: offset + index) & 0x3F) }
    return Unicode.Scalar(value)
  }
}

extension [UInt8] {
  /// Gives the array's bytes as a raw span. The standard library calls `Span.bytes` unsafe because
  /// of elements with padding; bytes have none.
  @inline(__always)
  func withRawSpan<Result, Failure>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe span.bytes)
  }

  /// The fingerprint of all bytes.
  var fingerprint: UInt32 { withRawSpan { $0.fingerprint(0..<$0.byteCount) } }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end in others.
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    guard count >= suffix.count else { return false }
    let start = endIndex - suffix.count
    return suffix.indices.allSatisfy { self[start + $0] == suffix[$0] }
  }
}
