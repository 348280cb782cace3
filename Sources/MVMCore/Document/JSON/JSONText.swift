/// Reads pieces of JSON text that has been checked already; those that TOML shares with it, too.
enum JSONText {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte can be part of a bare word or number: letters, digits, `_ . + -`.
  static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x2E
      || byte == 0x2B || byte == 0x2D
  }

  /// The end of the string that begins at a quote; nil where its line or the text ends before.
  static func stringEnd(_ bytes: RawSpan, at start: Int) -> Int? {
    var end = start + 1
    while end < bytes.byteCount {
      switch bytes.byte(at: end) {
      case 0x22: return end + 1
      case 0x5C: end += 2
      case 0..<0x20: return nil
      default: end += 1
      }
    }
    return nil
  }

  @inline(__always)
  static func skipSpace(_ bytes: RawSpan, from start: Int) -> Int {
    var position = start
    while position < bytes.byteCount {
      let byte = bytes.byte(at: position)
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      position += 1
    }
    return position
  }

  /// The code unit of the escape `\uXXXX` at a position; nil where none is.
  static func codeUnit(_ bytes: RawSpan, at position: Int) -> UInt16? {
    guard position + 6 <= bytes.byteCount, bytes.byte(at: position) == 0x5C,
      bytes.byte(at: position + 1) == 0x75
    else { return nil }
    var unit: UInt16 = 0
    for index in position + 2..<position + 6 {
      guard let digit = hexDigit(bytes.byte(at: index)) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x41 + 10)
    case 0x61...0x66: UInt16(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The bytes that a string's content stands for, escapes resolved.
  static func resolve(_ bytes: RawSpan, _ content: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var position = content.lowerBound
    while position < content.upperBound {
      let byte = bytes.byte(at: position)
      if byte == 0x5C, position + 1 < content.upperBound {
        position = resolveEscape(bytes, at: position, into: &result)
      } else {
        result.append(byte)
        position += 1
      }
    }
    return result
  }

  /// Appends what an escape stands for; the position behind it.
  static func resolveEscape(
    _ bytes: RawSpan, at position: Int, into result: inout [UInt8]
  ) -> Int {
    switch bytes.byte(at: position + 1) {
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75: return resolveUnicode(bytes, at: position, into: &result)
    case 0x55: return TOMLText.resolveLongEscape(bytes, at: position, into: &result)
    case let byte: result.append(byte)
    }
    return position + 2
  }

  private static func resolveUnicode(
    _ bytes: RawSpan, at position: Int, into result: inout [UInt8]
  ) -> Int {
    guard let first = codeUnit(bytes, at: position) else { return position + 2 }
    if first & 0xFC00 == 0xD800, let second = codeUnit(bytes, at: position + 6) {
      let value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF)
      if let scalar = Unicode.Scalar(value) { result.append(contentsOf: String(scalar).utf8) }
      return position + 12
    }
    if let scalar = Unicode.Scalar(first) { result.append(contentsOf: String(scalar).utf8) }
    return position + 6
  }
}
