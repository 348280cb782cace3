/// Fixes of JSON's grammar where one reading of the text is possible.
enum SyntaxFix {
  /// - Parameter range: the bytes at fault.
  static func fix(_ problem: SyntaxFault, at range: Range<Int>, _ bytes: RawSpan) -> Fix? {
    switch problem {
    case .singleQuote: quotes(from: range.lowerBound, bytes)
    case .bareWord: key(range, bytes)
    case .expectedCommaOrClose(_, let close, _): comma(before: range.lowerBound, close, bytes)
    case .comment: comment(range, bytes)
    default: nil
    }
  }

  /// Double quotes for single ones; nil where what is between them needs more than that.
  private static func quotes(from start: Int, _ bytes: RawSpan) -> Fix? {
    var end = start + 1
    while end < bytes.byteCount {
      switch bytes.byte(at: end) {
      case 0x27:
        let quote = Array("\"".utf8)
        return Fix(
          "use double quotes", .safe,
          [Fix.Edit(start..<start + 1, quote), Fix.Edit(end..<end + 1, quote)])
      case 0x22, 0x5C, 0..<0x20: return nil
      default: end += 1
      }
    }
    return nil
  }

  /// Quotes around a word that a colon follows.
  private static func key(_ range: Range<Int>, _ bytes: RawSpan) -> Fix? {
    let colon = JSONText.skipSpace(bytes, from: range.upperBound)
    guard colon < bytes.byteCount, bytes.byte(at: colon) == 0x3A else { return nil }
    let quote = Array("\"".utf8)
    let (start, end) = (range.lowerBound, range.upperBound)
    return Fix(
      "put the key in double quotes", .safe,
      [Fix.Edit(start..<start, quote), Fix.Edit(end..<end, quote)])
  }

  /// A comma behind the value before, where the next member, or the next element in a line of its
  /// own, follows.
  private static func comma(before place: Int, _ close: Unicode.Scalar, _ bytes: RawSpan) -> Fix? {
    guard place < bytes.byteCount, bytes.byte(at: place) == 0x22, close == "}" else { return nil }
    var end = place + 1
    while end < bytes.byteCount, bytes.byte(at: end) != 0x22 {
      guard bytes.byte(at: end) >= 0x20, bytes.byte(at: end) != 0x5C else { return nil }
      end += 1
    }
    let colon = JSONText.skipSpace(bytes, from: end + 1)
    guard colon < bytes.byteCount, bytes.byte(at: colon) == 0x3A else { return nil }
    var last = place
    while last > 0, bytes.byte(at: last - 1) <= 0x20 { last -= 1 }
    guard last > 0, last < place, !isComment(lineOf: last, bytes) else { return nil }
    return Fix("insert the comma", .safe, [Fix.Edit(last..<last, Array(",".utf8))])
  }

  /// Whether a comment may be in the line before a place.
  private static func isComment(lineOf place: Int, _ bytes: RawSpan) -> Bool {
    var position = place
    while position > 0, bytes.byte(at: position - 1) != 0x0A {
      position -= 1
      let byte = bytes.byte(at: position)
      let next = position + 1 < place ? bytes.byte(at: position + 1) : 0
      if byte == 0x23 || byte == 0x2F && (next == 0x2F || next == 0x2A) { return true }
      if byte == 0x2A && next == 0x2F { return true }
    }
    return false
  }

  /// Nothing for a comment; with it goes the line that it has to itself.
  private static func comment(_ range: Range<Int>, _ bytes: RawSpan) -> Fix? {
    var (start, end) = (range.lowerBound, range.upperBound)
    if bytes.byte(at: start) == 0x2F, bytes.byte(at: start + 1) == 0x2A {
      end = start + 2
      while end + 1 < bytes.byteCount,
        bytes.byte(at: end) != 0x2A || bytes.byte(at: end + 1) != 0x2F
      {
        end += 1
      }
      guard end + 1 < bytes.byteCount else { return nil }
      end += 2
    }
    while start > 0, bytes.byte(at: start - 1) == 0x20 || bytes.byte(at: start - 1) == 0x09 {
      start -= 1
    }
    let beginsLine = start == 0 || bytes.byte(at: start - 1) == 0x0A
    if beginsLine, end < bytes.byteCount, bytes.byte(at: end) == 0x0A { end += 1 }
    return Fix("remove the comment", .unsafe, [Fix.Edit(start..<end)])
  }
}
