extension JSONParser {
  /// Reads a string or key from its opening quote on.
  @inline(__always)
  mutating func readString(_ bytes: RawSpan, isKey: Bool) throws(DocumentFault) {
    let start = offset
    offset += 1
    var hasEscapes = false
    while true {
      skipPlainBytes(bytes)
      guard offset < bytes.byteCount else {
        throw fault(.syntax(.unterminatedString), start..<lineEnd(bytes, from: start))
      }
      let byte = bytes.byte(at: offset)
      if byte == 0x22 { break }
      if byte == 0x5C { hasEscapes = true }
      try readSpecialByte(bytes, byte, start: start)
    }
    offset += 1
    let kind: NodeKind =
      isKey ? (hasEscapes ? .escapedKey : .key) : (hasEscapes ? .escapedString : .string)
    let mark = isKey ? fingerprint(bytes, start + 1..<offset - 1, hasEscapes) : 0
    tape.append(TapeNode(kind, start: start, end: offset, payload: mark))
  }

  @inline(__always)
  private mutating func skipPlainBytes(_ bytes: RawSpan) {
    while offset + 8 <= bytes.byteCount {
      let stops = ByteMask.stringStops(bytes.word(at: offset))
      guard stops == 0 else {
        offset += stops.trailingZeroBitCount / 8
        return
      }
      offset += 8
    }
    while offset < bytes.byteCount {
      let byte = bytes.byte(at: offset)
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x80 { return }
      offset += 1
    }
  }

  /// Skips an escape or a character outside ASCII.
  private mutating func readSpecialByte(
    _ bytes: RawSpan, _ byte: UInt8, start: Int
  ) throws(DocumentFault) {
    if byte == 0x5C { return try readEscape(bytes, start: start) }
    if byte < 0x20 {
      guard byte != 0x0A, byte != 0x0D else {
        throw fault(.syntax(.unterminatedString), start..<offset)
      }
      throw fault(.syntax(.controlCharacter(byte)), offset..<offset + 1)
    }
    let length = bytes.utf8Length(at: offset)
    guard length > 0 else {
      throw fault(.encoding(.invalidByte(byte)), offset..<offset + 1)
    }
    offset += length
  }

  private mutating func readEscape(_ bytes: RawSpan, start: Int) throws(DocumentFault) {
    guard offset + 1 < bytes.byteCount else {
      throw fault(.syntax(.unterminatedString), start..<bytes.byteCount)
    }
    switch bytes.byte(at: offset + 1) {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: offset += 2
    case 0x75: try readUnicodeEscape(bytes)
    default:
      let escape = offset
      offset += 1
      let what = found(bytes)
      let end = offset + max(bytes.utf8Length(at: offset), 1)
      throw fault(.syntax(.badEscape(what)), escape..<end)
    }
  }

  private mutating func readUnicodeEscape(_ bytes: RawSpan) throws(DocumentFault) {
    guard let first = JSONText.codeUnit(bytes, at: offset) else {
      let end = min(offset + 6, bytes.byteCount)
      throw fault(.syntax(.badUnicodeEscape), offset..<end)
    }
    offset += 6
    guard first & 0xF800 == 0xD800 else { return }
    guard first < 0xDC00, let second = JSONText.codeUnit(bytes, at: offset),
      second & 0xFC00 == 0xDC00
    else { throw fault(.syntax(.loneSurrogate), offset - 6..<offset) }
    offset += 6
  }

  /// The fingerprint of a key's meaning: escapes resolved, so that `"\u0061"` is `"a"`.
  @inline(__always)
  private func fingerprint(_ bytes: RawSpan, _ content: Range<Int>, _ hasEscapes: Bool) -> UInt32 {
    if !hasEscapes { return bytes.fingerprint(content) }
    return JSONText.resolve(bytes, content).fingerprint
  }

  /// Reads a number from its sign or first digit on.
  mutating func readNumber(_ bytes: RawSpan) throws(DocumentFault) {
    let start = offset
    var kind = NodeKind.integer
    if bytes.byte(at: offset) == 0x2D { offset += 1 }
    let first = offset
    guard skipDigits(bytes) else { throw numberFault(bytes, .missingInteger, start) }
    if bytes.byte(at: first) == 0x30, offset > first + 1 {
      throw numberFault(bytes, .leadingZero, start)
    }
    if peek(bytes) == 0x2E {
      kind = .real
      offset += 1
      guard skipDigits(bytes) else { throw numberFault(bytes, .missingFraction, start) }
    }
    if let letter = peek(bytes), letter | 0x20 == 0x65 {
      kind = .real
      offset += 1
      if let sign = peek(bytes), sign == 0x2B || sign == 0x2D { offset += 1 }
      guard skipDigits(bytes) else { throw numberFault(bytes, .missingExponent, start) }
    }
    if let next = peek(bytes), next >= 0x80 || JSONText.isWordByte(next) {
      throw numberFault(bytes, .trailingText, start)
    }
    tape.append(TapeNode(kind, start: start, end: offset))
  }

  private func peek(_ bytes: RawSpan) -> UInt8? {
    offset < bytes.byteCount ? bytes.byte(at: offset) : nil
  }

  /// Whether there was a digit to pass over.
  private mutating func skipDigits(_ bytes: RawSpan) -> Bool {
    let start = offset
    while offset < bytes.byteCount, JSONText.isDigit(bytes.byte(at: offset)) { offset += 1 }
    return offset > start
  }

  private mutating func numberFault(
    _ bytes: RawSpan, _ problem: NumberFault, _ start: Int
  ) -> DocumentFault {
    fault(.syntax(.badNumber(problem)), start..<max(wordEnd(bytes), start + 1))
  }

  /// Whether a digit follows the byte that is here, white space skipped.
  private func isBeforeDigit(_ bytes: RawSpan) -> Bool {
    let next = JSONText.skipSpace(bytes, from: offset + 1)
    return next < bytes.byteCount && JSONText.isDigit(bytes.byte(at: next))
  }

  /// Reads a list of at least eight integers from 0 to 255 as one node; false when it is none.
  ///
  /// Signed payloads are such lists, millions long: a node for each byte would cost twelve times
  /// the payload.
  mutating func readByteList(_ bytes: RawSpan) -> Bool {
    guard depth < Self.depthLimit, isBeforeDigit(bytes) else { return false }
    let start = byteLists.count
    byteLists.reserve(for: bytes.byteCount)
    var scan = ByteListScan(from: byteLists.appendRun(bytes, from: offset + 1))
    while let byte = scan.next(bytes) { byteLists.append(byte) }
    let count = byteLists.count - start
    guard let position = scan.end, count >= 8 else {
      byteLists.truncate(to: start)
      return false
    }
    byteLists.assign(from: start, to: tape.count)
    let payload = UInt32(truncatingIfNeeded: count)
    tape.append(TapeNode(.byteList, start: offset, end: position, payload: payload))
    offset = position
    return true
  }
}
