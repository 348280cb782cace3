extension JSONRecovery {
  /// What is wrong within a string.
  private struct StringFault {
    let reason: DocumentFault.Reason
    let range: Range<Int>
  }

  /// Reads a string or key from its opening quote on, a single quote too.
  ///
  /// - Returns: whether it ends in its line, or in one of the next.
  mutating func readString(_ bytes: RawSpan, isKey: Bool) -> Bool {
    let start = offset
    let quote = bytes.byte(at: start)
    var position = start + 1
    var hasEscapes = false
    var fault: StringFault?
    while position < bytes.byteCount {
      let byte = bytes.byte(at: position)
      if byte == quote || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x5C { hasEscapes = true }
      let (next, problem) = Self.character(bytes, at: position, quote)
      if fault == nil { fault = problem }
      position = next
    }
    guard position < bytes.byteCount, bytes.byte(at: position) == quote else {
      return readUnclosed(bytes, min(position, bytes.byteCount), isKey: isKey)
    }
    if let fault { add(fault.reason, fault.range, bytes, isCertain: true) }
    offset = position + 1
    let kind: NodeKind =
      isKey ? (hasEscapes ? .escapedKey : .key) : (hasEscapes ? .escapedString : .string)
    let content = start + 1..<position
    var mark: UInt32 = 0
    if isKey {
      mark =
        hasEscapes ? JSONText.resolve(bytes, content).fingerprint : bytes.fingerprint(content)
    }
    tape.append(
      fault == nil
        ? TapeNode(kind, start: start, end: offset, payload: mark)
        : TapeNode(.unreadable, start: start, end: offset))
    return true
  }

  /// The position behind a character of a string, and what is wrong with it.
  private static func character(
    _ bytes: RawSpan, at position: Int, _ quote: UInt8
  ) -> (Int, StringFault?) {
    let byte = bytes.byte(at: position)
    if byte == 0x5C { return escape(bytes, at: position, quote) }
    if byte < 0x20 {
      let reason = DocumentFault.Reason.syntax(.controlCharacter(byte))
      return (position + 1, StringFault(reason: reason, range: position..<position + 1))
    }
    if byte < 0x80 { return (position + 1, nil) }
    let length = bytes.utf8Length(at: position)
    if length > 0 { return (position + length, nil) }
    let reason = DocumentFault.Reason.encoding(.invalidByte(byte))
    return (position + 1, StringFault(reason: reason, range: position..<position + 1))
  }

  private static func escape(
    _ bytes: RawSpan, at position: Int, _ quote: UInt8
  ) -> (Int, StringFault?) {
    guard position + 1 < bytes.byteCount else { return (position + 1, nil) }
    let next = bytes.byte(at: position + 1)
    switch next {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return (position + 2, nil)
    case 0x27 where quote == 0x27: return (position + 2, nil)
    case 0x0A, 0x0D: return (position + 1, nil)
    case 0x75: return unicodeEscape(bytes, at: position)
    default:
      let length = max(bytes.utf8Length(at: position + 1), 1)
      let found = bytes.scalar(at: position + 1).map(Found.character) ?? .invalidByte(next)
      let range = position..<position + 1 + length
      return (range.upperBound, StringFault(reason: .syntax(.badEscape(found)), range: range))
    }
  }

  private static func unicodeEscape(_ bytes: RawSpan, at position: Int) -> (Int, StringFault?) {
    guard let first = JSONText.codeUnit(bytes, at: position) else {
      let range = position..<min(position + 6, bytes.byteCount)
      return (position + 2, StringFault(reason: .syntax(.badUnicodeEscape), range: range))
    }
    let end = position + 6
    guard first & 0xF800 == 0xD800 else { return (end, nil) }
    if first < 0xDC00, let second = JSONText.codeUnit(bytes, at: end), second & 0xFC00 == 0xDC00 {
      return (end + 6, nil)
    }
    return (end, StringFault(reason: .syntax(.loneSurrogate), range: position..<end))
  }

  /// Reads a string that does not end in its line.
  ///
  /// - Parameter end: the end of the line.
  private mutating func readUnclosed(_ bytes: RawSpan, _ end: Int, isKey: Bool) -> Bool {
    let start = offset
    add(.syntax(.unterminatedString), start..<end, bytes)
    if isClosing(bytes, start + 1..<end) {
      // A quote before closing brackets is one too many.
      offset = start + 1
      endToken()
      appendUnreadable(start..<start + 1)
      return !isKey
    }
    if let last = continuedEnd(bytes, from: end) {
      advance(bytes, to: last)
      appendUnreadable(start..<last)
      return true
    }
    offset = end
    var last = end
    while last > start + 1, bytes.byte(at: last - 1) <= 0x20 { last -= 1 }
    let isOpening = bytes.byte(at: last - 1) == 0x7B || bytes.byte(at: last - 1) == 0x5B
    if isOpening, last > start + 1, isKey || !hasWord(bytes, start + 1..<last - 1) {
      offset = last - 1
    }
    endToken()
    appendUnreadable(start..<offset)
    return !isKey
  }

  /// Whether more than white space and punctuation is in a range.
  private func hasWord(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    range.contains { JSONText.isWordByte(bytes.byte(at: $0)) || bytes.byte(at: $0) >= 0x80 }
  }

  /// Whether closing brackets, and nothing else but white space and commas, are in a range.
  private func isClosing(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    var hasBracket = false
    for position in range.prefix(64) {
      switch bytes.byte(at: position) {
      case 0x7D, 0x5D: hasBracket = true
      case 0x20, 0x09, 0x2C: break
      default: return false
      }
    }
    return hasBracket
  }

  /// The end of a string that goes on in the next lines: its closing quote is the only one there,
  /// and what a value has behind it follows.
  private func continuedEnd(_ bytes: RawSpan, from end: Int) -> Int? {
    var position = end
    for _ in 0..<16 {
      while position < bytes.byteCount, bytes.byte(at: position) <= 0x20 { position += 1 }
      guard position < bytes.byteCount, !isStructure(bytes.byte(at: position)) else { return nil }
      let lineEnd = lineEnd(bytes, from: position)
      var quotes: [Int] = []
      for place in position..<lineEnd where bytes.byte(at: place) == 0x22 {
        quotes.append(place)
        if quotes.count > 1 { return nil }
      }
      if quotes.isEmpty {
        position = lineEnd
        continue
      }
      var next = quotes[0] + 1
      while next < lineEnd, bytes.byte(at: next) <= 0x20 { next += 1 }
      let byte = next < lineEnd ? bytes.byte(at: next) : 0x2C
      return byte == 0x2C || byte == 0x7D || byte == 0x5D ? quotes[0] + 1 : nil
    }
    return nil
  }

  private func isStructure(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x7B || byte == 0x7D || byte == 0x5B || byte == 0x5D
      || byte == 0x2F || byte == 0x23
  }
}
