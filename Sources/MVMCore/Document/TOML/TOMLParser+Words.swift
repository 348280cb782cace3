extension TOMLParser {
  /// Reads a value without quotes: a number, a date or time, `true` or `false`.
  mutating func readWord(_ bytes: RawSpan) throws(DocumentFault) -> TapeNode {
    let start = offset
    let end = wordEnd(bytes, from: start)
    guard end > start else { throw fault(.expectedValue(found(bytes)), bytes) }
    if TOMLDateTime.begins(bytes, at: start) { return try readDateTime(bytes) }
    let first = bytes.byte(at: start)
    let kind =
      JSONText.isDigit(first)
      ? try number(bytes, start..<end) : try otherWord(bytes, start..<end, first)
    offset = end
    return TapeNode(kind, start: start, end: end)
  }

  private func number(_ bytes: RawSpan, _ range: Range<Int>) throws(DocumentFault) -> NodeKind {
    var number = TOMLNumber(position: range.lowerBound, end: range.upperBound)
    if let problem = number.read(bytes) {
      throw fault(.tomlSyntax(.badNumber(problem)), range)
    }
    return number.kind
  }

  private func otherWord(
    _ bytes: RawSpan, _ range: Range<Int>, _ first: UInt8
  ) throws(DocumentFault) -> NodeKind {
    let word = word(bytes, range)
    switch word {
    case "true": return .true
    case "false": return .false
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": return .real
    default:
      // A sign or a point may begin a number.
      if first == 0x2B || first == 0x2D || first == 0x2E { return try number(bytes, range) }
      throw fault(.tomlSyntax(.bareWord(word, instead: meaning(of: word))), range)
    }
  }

  private mutating func readDateTime(_ bytes: RawSpan) throws(DocumentFault) -> TapeNode {
    let start = offset
    let end = TOMLDateTime.end(bytes, from: start)
    guard let end, end >= bytes.byteCount || !isWordByte(bytes, end) else {
      var last = wordEnd(bytes, from: start)
      if last == start + 10, TOMLDateTime.hasTime(bytes, behindDateAt: start) {
        last = wordEnd(bytes, from: start + 11)
      }
      throw fault(.tomlSyntax(.badDateTime(text(bytes, start..<last))), start..<last)
    }
    offset = end
    return TapeNode(.dateTime, start: start, end: end)
  }

  /// A word for comparison and messages, at most 64 bytes of it.
  private func word(_ bytes: RawSpan, _ range: Range<Int>) -> String {
    text(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 64))
  }

  private func meaning(of word: String) -> String? {
    switch word.lowercasedASCII {
    case "true", "yes", "on": "true"
    case "false", "no", "off": "false"
    case "null", "none", "nil", "undefined": nil
    case "nan", "infinity", "inf": nil
    default: "\"\(word)\""
    }
  }

  private func wordEnd(_ bytes: RawSpan, from start: Int) -> Int {
    var end = start
    while end < bytes.byteCount, isWordByte(bytes, end) { end += 1 }
    return end
  }

  func isWordByte(_ bytes: RawSpan, _ position: Int) -> Bool {
    let byte = bytes.byte(at: position)
    return JSONText.isWordByte(byte) || byte == 0x3A
  }
}

/// Checks the text of a number.
struct TOMLNumber {
  var position: Int
  let end: Int
  private(set) var kind = NodeKind.integer

  init(position: Int, end: Int) {
    self.position = position
    self.end = end
  }

  /// Reads the number up to its end; what is wrong with it, if anything.
  mutating func read(_ bytes: RawSpan) -> TOMLNumberFault? {
    let start = position
    let sign = skip(bytes, 0x2B) || skip(bytes, 0x2D)
    let radix = TOMLText.radix(bytes, at: position, end: end)
    if radix != 10 {
      if sign { return .signedPrefix }
      position += 2
      if let problem = skipDigits(bytes, radix, missing: .missingDigits) { return problem }
    } else if let problem = readDecimal(bytes) {
      return problem
    }
    guard position == end else { return .trailingText }
    guard kind == .real || TOMLText.integer(bytes, start..<end) != nil else { return .tooLarge }
    return nil
  }

  private mutating func readDecimal(_ bytes: RawSpan) -> TOMLNumberFault? {
    let first = position
    if let problem = skipDigits(bytes, 10, missing: .missingInteger) { return problem }
    if bytes.byte(at: first) == 0x30, position > first + 1 { return .leadingZero }
    if skip(bytes, 0x2E) {
      kind = .real
      if let problem = skipDigits(bytes, 10, missing: .missingFraction) { return problem }
    }
    if skip(bytes, 0x65) || skip(bytes, 0x45) {
      kind = .real
      _ = skip(bytes, 0x2B) || skip(bytes, 0x2D)
      return skipDigits(bytes, 10, missing: .missingExponent)
    }
    return nil
  }

  private mutating func skip(_ bytes: RawSpan, _ byte: UInt8) -> Bool {
    guard position < end, bytes.byte(at: position) == byte else { return false }
    position += 1
    return true
  }

  /// Skips digits with single underscores between them.
  private mutating func skipDigits(
    _ bytes: RawSpan, _ radix: UInt16, missing: TOMLNumberFault
  ) -> TOMLNumberFault? {
    guard isDigit(bytes, radix) else { return skip(bytes, 0x5F) ? .underscore : missing }
    while isDigit(bytes, radix) {
      position += 1
      if skip(bytes, 0x5F), !isDigit(bytes, radix) { return .underscore }
    }
    return nil
  }

  private func isDigit(_ bytes: RawSpan, _ radix: UInt16) -> Bool {
    guard position < end, let digit = JSONText.hexDigit(bytes.byte(at: position)) else {
      return false
    }
    return digit < radix
  }
}
