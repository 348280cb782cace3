import CSodium

/// Base64 (RFC 4648, section 4) and hexadecimal digits, by libsodium, which takes as long for one
/// value as for another.
enum Base64 {
  /// Reads Base64 with its padding, without white space; nil where it is not in its one right form.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    unsafe decode(text, capacity: text.count / 4 * 3 + 3) { target, capacity, source, length, end in
      unsafe sodium_base642bin(
        target, capacity, source, text.count, nil, length, end,
        Int32(sodium_base64_VARIANT_ORIGINAL))
    }
  }

  /// Reads hexadecimal digits of either case; nil where there is anything else.
  static func decodeHex(_ text: [UInt8]) -> [UInt8]? {
    unsafe decode(text, capacity: text.count / 2 + 1) { target, capacity, source, length, end in
      unsafe sodium_hex2bin(target, capacity, source, text.count, nil, length, end)
    }
  }

  /// Writes Base64 with its padding.
  static func encode(_ bytes: [UInt8]) -> String { String(decoding: digits(bytes), as: UTF8.self) }

  /// The digits of Base64 with its padding, for secrets, which no string may hold.
  static func digits(_ bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = (0..<3).reduce(0) { $0 << 8 | Int($1 < group.count ? group[start + $1] : 0) }
      for place in 0..<4 {
        digits.append(place <= group.count ? digit(word >> (18 - 6 * place) & 63) : 0x3D)
      }
    }
    return digits
  }

  /// A digit, without a table that a secret would be looked up in.
  private static func digit(_ value: Int) -> UInt8 {
    let offset =
      switch value {
      case ..<26: 0x41
      case ..<52: 0x61 - 26
      case ..<62: 0x30 - 52
      case 62: 0x2B - 62
      default: 0x2F - 63
      }
    return UInt8(truncatingIfNeeded: value + offset)
  }

  private typealias Call = (
    UnsafeMutablePointer<UInt8>, Int, UnsafePointer<CChar>?, UnsafeMutablePointer<Int>,
    UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> Int32

  private static func decode(_ text: [UInt8], capacity: Int, by call: Call) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: capacity)
    var count = 0
    let isWhole = unsafe text.withUnsafeBytes { source in
      let start = unsafe source.assumingMemoryBound(to: CChar.self).baseAddress
      var end = unsafe start
      let result = unsafe call(&bytes, capacity, start, &count, &end)
      return unsafe result == 0 && end == start.map { unsafe $0 + text.count }
    }
    guard isWhole, count <= bytes.count else {
      Sodium.wipe(&bytes)
      return nil
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
