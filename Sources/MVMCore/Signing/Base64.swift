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
  static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + [0, 0]
      let word = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      let digits = [18, 12, 6, 0].map { alphabet[word >> $0 & 63] }
      text += digits.prefix(group.count + 1)
      text += [UInt8](repeating: 0x3D, count: 3 - group.count)
    }
    return String(decoding: text, as: UTF8.self)
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
