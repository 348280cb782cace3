/// Finds members of JSON objects that say the same as another one with their key.
enum RepeatedMember {
  /// What removes a member with the comma before it; nil unless the first member with the
  /// key has the same value, byte for byte.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - first: the key of the first one.
  static func edit(at key: Range<Int>, first: Range<Int>, _ bytes: RawSpan) -> Fix.Edit? {
    guard let value = value(behind: key, bytes), let other = self.value(behind: first, bytes),
      value.count == other.count,
      zip(value, other).allSatisfy({ bytes.byte(at: $0) == bytes.byte(at: $1) })
    else { return nil }
    var comma = key.lowerBound
    while comma > 0, bytes.byte(at: comma - 1) <= 0x20 { comma -= 1 }
    guard comma > 0, bytes.byte(at: comma - 1) == 0x2C else { return nil }
    return Fix.Edit(comma - 1..<value.upperBound)
  }

  /// The value behind a key and its colon.
  private static func value(behind key: Range<Int>, _ bytes: RawSpan) -> Range<Int>? {
    let colon = JSONText.skipSpace(bytes, from: key.upperBound)
    guard colon < bytes.byteCount, bytes.byte(at: colon) == 0x3A else { return nil }
    let start = JSONText.skipSpace(bytes, from: colon + 1)
    var position = start
    var depth = 0
    while position < bytes.byteCount {
      switch bytes.byte(at: position) {
      case 0x22:
        guard let end = JSONText.stringEnd(bytes, at: position) else { return nil }
        position = end
      case 0x5B, 0x7B:
        depth += 1
        position += 1
      case 0x5D, 0x7D:
        guard depth > 0 else { return nil }
        depth -= 1
        position += 1
      case let byte where depth > 0 || JSONText.isWordByte(byte): position += 1
      default: return nil
      }
      if depth == 0, position < bytes.byteCount, !JSONText.isWordByte(bytes.byte(at: position)) {
        return start..<position
      }
    }
    return nil
  }
}
