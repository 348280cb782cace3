import MVMCore

/// The line that a finding begins in, made fit for a terminal, and where its carets go.
struct SourceExcerpt: Sendable, Equatable {
  /// The line, or a window of it; control and invisible characters are escaped, tabs are spaces.
  let text: String
  /// Terminal columns before the first caret.
  let indent: Int
  /// Terminal columns that the carets take, at least one.
  let width: Int

  /// How many bytes of a line are shown before and behind the beginning of a finding.
  private static let before = 60
  private static let behind = 120

  private init(text: String, indent: Int, width: Int) {
    (self.text, self.indent, self.width) = (text, indent, width)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let start = min(range.lowerBound, bytes.count)
    let first = Self.first(in: bytes, before: start)
    let last = Self.last(in: bytes, from: start)
    let end = max(min(range.upperBound, last.offset), start)
    let prefix = (first.isCut ? "…" : "") + Self.display(bytes[first.offset..<start])
    let marked = Self.display(bytes[start..<end])
    let rest = Self.display(bytes[end..<last.offset]) + (last.isCut ? "…" : "")
    text = prefix + marked + rest
    indent = TextWidth.columns(prefix)
    width = max(TextWidth.columns(marked), 1)
  }

  /// The excerpt in so many columns, cut where it is longer.
  func fitting(_ columns: Int) -> SourceExcerpt {
    if TextWidth.columns(text) <= columns { return self }
    var rest = text.unicodeScalars[...]
    var dropped = 0
    let isCut = indent > columns * 2 / 3
    while isCut, dropped < indent - columns / 3, let scalar = rest.popFirst() {
      dropped += TextWidth.columns(scalar)
    }
    var shown = isCut ? "…" : ""
    var used = isCut ? 1 : 0
    let first = indent - dropped + used
    while let scalar = rest.first, used + TextWidth.columns(scalar) < columns {
      shown.unicodeScalars.append(scalar)
      used += TextWidth.columns(scalar)
      rest.removeFirst()
    }
    if !rest.isEmpty { shown += "…" }
    return SourceExcerpt(text: shown, indent: first, width: min(width, max(1, columns - first)))
  }

  /// The first byte that is shown of the line an offset is in, and whether more lies before it.
  /// Lines can be megabytes long: only what is shown is looked at.
  private static func first(in bytes: [UInt8], before offset: Int) -> (offset: Int, isCut: Bool) {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A {
      if offset - start >= before, bytes[start] & 0xC0 != 0x80 { return (start, true) }
      start -= 1
    }
    let hasMark = start == 0 && offset >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return (hasMark ? 3 : start, false)
  }

  /// The byte behind what is shown of the line an offset is in, and whether more lies behind it.
  private static func last(in bytes: [UInt8], from offset: Int) -> (offset: Int, isCut: Bool) {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A {
      if end - offset >= behind, bytes[end] & 0xC0 != 0x80 { return (end, true) }
      end += 1
    }
    let hasReturn = end > offset && end < bytes.count && bytes[end - 1] == 0x0D
    return (hasReturn ? end - 1 : end, false)
  }

  private static func display(_ bytes: ArraySlice<UInt8>) -> String {
    escaped(String(decoding: bytes, as: UTF8.self), tab: "    ")
  }
}
