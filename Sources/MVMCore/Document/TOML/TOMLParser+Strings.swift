extension TOMLParser {
  /// Reads a string or key from its opening quote on.
  mutating func readString(_ bytes: RawSpan, isKey: Bool) throws(DocumentFault) -> TapeNode {
    let start = offset
    let quote = bytes.byte(at: start)
    if byte(bytes, after: 1) == quote, byte(bytes, after: 2) == quote {
      guard !isKey else { throw fault(.tomlSyntax(.multilineKey), start..<start + 3) }
      return try readMultilineString(bytes, quote: quote)
    }
    offset += 1
    var hasEscapes = false
    while true {
      guard !isAtLineEnd(bytes) else {
        throw fault(.tomlSyntax(.unterminatedString(quotes: text(of: quote, 1))), start..<offset)
      }
      let byte = bytes.byte(at: offset)
      if byte == quote { break }
      if byte == 0x5C, quote == 0x22 {
        hasEscapes = true
        try readEscape(bytes)
      } else {
        try readCharacter(bytes)
      }
    }
    offset += 1
    return string(bytes, start..<offset, isKey: isKey, hasEscapes: hasEscapes)
  }

  private func string(
    _ bytes: RawSpan, _ range: Range<Int>, isKey: Bool, hasEscapes: Bool
  ) -> TapeNode {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard isKey else {
      return TapeNode(hasEscapes ? .escapedString : .string, start: start, end: end)
    }
    guard hasEscapes else {
      let mark = bytes.fingerprint(start + 1..<end - 1)
      return TapeNode(.key, start: start, end: end, payload: mark)
    }
    let mark = JSONText.resolve(bytes, start + 1..<end - 1).fingerprint
    return TapeNode(.escapedKey, start: start, end: end, payload: mark)
  }

  private mutating func readMultilineString(
    _ bytes: RawSpan, quote: UInt8
  ) throws(DocumentFault) -> TapeNode {
    let start = offset
    isMultiline = true
    offset += 3
    while true {
      guard offset < bytes.byteCount else {
        throw fault(
          .tomlSyntax(.unterminatedString(quotes: text(of: quote, 3))), start..<start + 3)
      }
      let byte = bytes.byte(at: offset)
      if byte == quote {
        let count = quotes(bytes, quote)
        offset += count
        if count >= 3 { break }
      } else if byte == 0x5C, quote == 0x22 {
        try readMultilineEscape(bytes)
      } else if case let lineBreak = TOMLText.lineBreak(bytes, at: offset), lineBreak > 0 {
        offset += lineBreak
      } else {
        try readCharacter(bytes)
      }
    }
    isMultiline = false
    return TapeNode(.multilineString, start: start, end: offset)
  }

  /// How many quotes are here, five at most: two of the string's own and three that end it.
  private func quotes(_ bytes: RawSpan, _ quote: UInt8) -> Int {
    var count = 0
    while count < 5, byte(bytes, after: count) == quote { count += 1 }
    return count
  }

  private mutating func readMultilineEscape(_ bytes: RawSpan) throws(DocumentFault) {
    if let end = TOMLText.lineContinuation(bytes, at: offset) {
      offset = end
    } else {
      try readEscape(bytes)
    }
  }

  /// Skips an escape; the backslash alone where the line ends behind it, which the
  /// string's reader then finds.
  private mutating func readEscape(_ bytes: RawSpan) throws(DocumentFault) {
    let start = offset
    switch byte(bytes, after: 1) {
    case 0x22, 0x5C, 0x62, 0x66, 0x6E, 0x72, 0x74: offset += 2
    case 0x75: try readUnicodeEscape(bytes, digits: 4)
    case 0x55: try readUnicodeEscape(bytes, digits: 8)
    default:
      offset += 1
      if isAtLineEnd(bytes) { return }
      let what = found(bytes)
      guard case .character = what else { throw fault(.badEscape(what), bytes) }
      let end = offset + max(bytes.utf8Length(at: offset), 1)
      throw fault(.tomlSyntax(.badEscape(what)), start..<end)
    }
  }

  private mutating func readUnicodeEscape(
    _ bytes: RawSpan, digits: Int
  ) throws(DocumentFault) {
    guard let value = TOMLText.escapedScalar(bytes, at: offset) else {
      var end = offset + 2
      while end < min(offset + 2 + digits, bytes.byteCount), isWordByte(bytes, end) { end += 1 }
      throw fault(.tomlSyntax(.badUnicodeEscape(digits: digits)), offset..<end)
    }
    let end = offset + 2 + digits
    guard Unicode.Scalar(value) != nil else {
      throw fault(.tomlSyntax(.noScalar(value)), offset..<end)
    }
    offset = end
  }

  /// Skips a character of a string or comment: anything but control characters.
  mutating func readCharacter(_ bytes: RawSpan) throws(DocumentFault) {
    let byte = bytes.byte(at: offset)
    if byte < 0x80 {
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else {
        throw fault(.tomlSyntax(.controlCharacter(byte)), offset..<offset + 1)
      }
      offset += 1
      return
    }
    let length = bytes.utf8Length(at: offset)
    guard length > 0 else { throw fault(.encoding(.invalidByte(byte)), offset..<offset + 1) }
    offset += length
  }

  private func text(of quote: UInt8, _ count: Int) -> String {
    String(repeating: quote == 0x22 ? "\"" : "'", count: count)
  }
}
