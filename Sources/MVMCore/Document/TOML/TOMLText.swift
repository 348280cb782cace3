/// Reads pieces of TOML text that has been checked already.
enum TOMLText {
  /// The bytes that a key or a string stands for, as UTF-8.
  static func content(_ bytes: RawSpan, _ node: TapeNode) -> [UInt8] {
    let tape: Tape = [node]
    return tape.content(bytes, at: 0)
  }

  static func string(_ bytes: RawSpan, _ node: TapeNode) -> String {
    String(decoding: content(bytes, node), as: UTF8.self)
  }

  /// Whether a byte can be part of a key without quotes.
  static func isBareKeyByte(_ byte: UInt8) -> Bool {
    JSONText.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F
      || byte == 0x2D
  }

  /// The length of the line break at a position: 1 for LF, 2 for CRLF, 0 where none is.
  @inline(__always)
  static func lineBreak(_ bytes: RawSpan, at position: Int) -> Int {
    guard position < bytes.byteCount else { return 0 }
    switch bytes.byte(at: position) {
    case 0x0A: return 1
    case 0x0D where position + 1 < bytes.byteCount && bytes.byte(at: position + 1) == 0x0A:
      return 2
    default: return 0
    }
  }

  /// The position behind the line break that a backslash at a position takes with it, all white
  /// space around included; nil where it is followed by something else.
  static func lineContinuation(_ bytes: RawSpan, at backslash: Int) -> Int? {
    var position = backslash + 1
    var lineBreaks = 0
    while position < bytes.byteCount {
      let byte = bytes.byte(at: position)
      let lineBreak = lineBreak(bytes, at: position)
      guard byte == 0x20 || byte == 0x09 || lineBreak > 0 else { break }
      if lineBreak > 0 { lineBreaks += 1 }
      position += max(lineBreak, 1)
    }
    return lineBreaks > 0 ? position : nil
  }

  /// The bytes that a string in three quotes stands for: without the line break at its beginning,
  /// each other line break as LF, escapes resolved where the quotes are double.
  static func resolve(_ bytes: RawSpan, _ range: Range<Int>) -> [UInt8] {
    let hasEscapes = bytes.byte(at: range.lowerBound) == 0x22
    var position = range.lowerBound + 3
    position += lineBreak(bytes, at: position)
    let end = range.upperBound - 3
    var result: [UInt8] = []
    result.reserveCapacity(max(0, end - position))
    while position < end {
      let byte = bytes.byte(at: position)
      if byte == 0x5C, hasEscapes {
        position =
          lineContinuation(bytes, at: position)
          ?? JSONText.resolveEscape(bytes, at: position, into: &result)
      } else {
        if byte != 0x0D { result.append(byte) }
        position += 1
      }
    }
    return result
  }

  /// The scalar that the escape `\uXXXX` or `\UXXXXXXXX` at a position stands for: nil where its
  /// digits are missing.
  static func escapedScalar(_ bytes: RawSpan, at position: Int) -> UInt32? {
    let count = bytes.byte(at: position + 1) == 0x75 ? 4 : 8
    guard position + 2 + count <= bytes.byteCount else { return nil }
    var value: UInt32 = 0
    for index in position + 2..<position + 2 + count {
      guard let digit = JSONText.hexDigit(bytes.byte(at: index)) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Appends what `\UXXXXXXXX` stands for; the position behind it.
  static func resolveLongEscape(
    _ bytes: RawSpan, at position: Int, into result: inout [UInt8]
  ) -> Int {
    guard let scalar = escapedScalar(bytes, at: position).flatMap(Unicode.Scalar.init) else {
      return position + 2
    }
    result.append(contentsOf: String(scalar).utf8)
    return position + 10
  }
}

extension TOMLText {
  /// The integer of a text with sign, prefix and underscores; nil beyond 64 bits.
  static func integer(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
    let isNegative = bytes.byte(at: range.lowerBound) == 0x2D
    var position = range.lowerBound
    if isNegative || bytes.byte(at: position) == 0x2B { position += 1 }
    let radix = radix(bytes, at: position, end: range.upperBound)
    if radix != 10 { position += 2 }
    var value: Int64 = 0
    while position < range.upperBound {
      defer { position += 1 }
      let byte = bytes.byte(at: position)
      if byte == 0x5F { continue }
      guard let digit = JSONText.hexDigit(byte), digit < radix else { return nil }
      let (product, isLarge) = value.multipliedReportingOverflow(by: Int64(radix))
      let (sum, isLarger) =
        isNegative
        ? product.subtractingReportingOverflow(Int64(digit))
        : product.addingReportingOverflow(Int64(digit))
      if isLarge || isLarger { return nil }
      value = sum
    }
    return value
  }

  /// What the prefix at a position says: 16, 8 or 2, or 10 where none is.
  static func radix(_ bytes: RawSpan, at position: Int, end: Int) -> UInt16 {
    guard position + 1 < end, bytes.byte(at: position) == 0x30 else { return 10 }
    switch bytes.byte(at: position + 1) {
    case 0x78: return 16
    case 0x6F: return 8
    case 0x62: return 2
    default: return 10
    }
  }

  /// A number's text as JSON would have it: decimal, without underscores and plus sign.
  static func plainNumber(_ bytes: RawSpan, _ node: TapeNode) -> String {
    if node.kind == .integer { return integer(bytes, node.range).map { String($0) } ?? "" }
    var text: [UInt8] = []
    for offset in node.range {
      let byte = bytes.byte(at: offset)
      if byte != 0x5F, byte != 0x2B { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
