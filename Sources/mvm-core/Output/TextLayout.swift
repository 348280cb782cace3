/// Lays out text for people in lines of a width, which never break within a word.
struct TextLayout: Sendable {
  /// The width without a terminal, as manual pages and most tools have it.
  static let usualWidth = 80

  /// How many columns a line may have.
  let width: Int

  init(width: Int = usualWidth) { self.width = max(20, width) }

  /// Paragraphs, with blank lines between them, in lines.
  func paragraphs(_ text: String, indent: Int = 0) -> String {
    var result = ""
    var paragraph: [String] = []
    func end() {
      let words = paragraph.joined(separator: " ")
      if !words.isEmpty { result += lines(words, indent: indent) }
      paragraph = []
    }
    for line in Self.parts(of: text, at: UInt8(ascii: "\n"), omitsEmpty: false) {
      if line.isEmpty {
        end()
        result += "\n"
      } else {
        paragraph.append(line)
      }
    }
    end()
    return result
  }

  /// One paragraph in lines.
  ///
  /// - Parameters:
  ///   - indent: the columns before each line.
  ///   - hanging: the columns before each line but the first, if others.
  func lines(_ text: String, indent: Int = 0, hanging: Int? = nil) -> String {
    let first = String(repeating: " ", count: indent)
    let others = String(repeating: " ", count: hanging ?? indent)
    let wrapped = Self.wrapped(text, to: width - (hanging ?? indent), first: width - indent)
    return wrapped.enumerated().map { ($0 == 0 ? first : others) + $1 + "\n" }.joined()
  }

  /// A text in lines, the first of which is behind a head.
  func hanging(_ text: String, behind head: String, indent: Int) -> [String] {
    Self.wrapped(text, to: width - indent, first: width - TextWidth.columns(head))
  }

  /// Code in lines, each indented. One that is too long is broken between values, where that is
  /// possible, and its rest indented further.
  func code(_ text: String, indent: Int = 4) -> String {
    let margin = String(repeating: " ", count: indent)
    return Self.parts(of: text, at: UInt8(ascii: "\n"), omitsEmpty: false).flatMap { line in
      Self.brokenCode(line, to: width - indent)
    }.map { margin + $0 + "\n" }.joined()
  }

  /// A call of the shell after `$ `, with ` \` where it is broken.
  func call(_ text: String, indent: Int = 4) -> String {
    let parts = Self.wrapped(text, to: width - indent - 4)
    let margin = String(repeating: " ", count: indent)
    return parts.enumerated().map { index, part in
      margin + (index == 0 ? "$ " : "    ") + part + (index < parts.count - 1 ? " \\" : "") + "\n"
    }.joined()
  }

  /// Rows of cells, each column as wide as its widest cell, and the last one wrapped. If too little
  /// is left for that, the last cell has lines of its own.
  func table(_ rows: [[String]], indent: Int = 0) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<max(0, count - 1)).map { column in
      rows.map { $0.count > column + 1 ? TextWidth.columns($0[column]) : 0 }.max() ?? 0
    }
    let start = indent + widths.reduce(0) { $0 + $1 + 2 }
    let isNarrow = width - start < Self.narrowest
    return rows.map { row in
      var head = String(repeating: " ", count: indent)
      for (cell, width) in zip(row.dropLast(), widths) { head += cell.padded(to: width) + "  " }
      let last = row.last ?? ""
      guard isNarrow else { return Self.joined(head, lines(last, indent: start)) }
      let below = lines(last, indent: indent + 4)
      let isShort = TextWidth.columns(head) + TextWidth.columns(last) <= width
      return isShort ? Self.joined(head, last + "\n") : head.withoutSpacesAtEnd + "\n" + below
    }.joined()
  }

  /// A row whose last cell is wrapped, or has lines of its own if too little is left for it.
  ///
  /// - Parameters:
  ///   - head: what is before the last cell, and how it looks.
  ///   - paint: how the last cell looks.
  func row(
    _ head: (text: String, look: String), _ last: String, _ paint: (String) -> String = { $0 }
  ) -> String {
    let start = TextWidth.columns(head.text)
    let isNarrow = width - start < min(20, TextWidth.columns(last))
    let indent = isNarrow ? 6 : start
    let lines = Self.wrapped(last, to: width - indent).map(paint)
    let margin = String(repeating: " ", count: indent)
    let below = lines.joined(separator: "\n" + margin) + "\n"
    return isNarrow ? head.look.withoutSpacesAtEnd + "\n" + margin + below : head.look + below
  }

  /// Below this, a wrapped column is hard to read.
  private static let narrowest = 28

  /// Lines with the text of a head in place of their first indent.
  private static func joined(_ head: String, _ lines: String) -> String {
    let text = lines.drop { $0 == " " }
    return text.isEmpty ? head.withoutSpacesAtEnd + "\n" : head + text
  }
}

extension TextLayout {
  /// The text in lines of at most so many columns, broken at spaces and where it breaks itself.
  static func wrapped(_ text: String, to width: Int, first: Int? = nil) -> [String] {
    var result: [String] = []
    for paragraph in parts(of: text, at: UInt8(ascii: "\n")) {
      var line = ""
      var isNew = true
      for word in parts(of: paragraph, at: UInt8(ascii: " "), omitsEmpty: false) {
        let limit = result.isEmpty ? first ?? width : width
        if isNew {
          line = word
          isNew = false
        } else if TextWidth.columns(line) + 1 + TextWidth.columns(word) <= limit {
          line += " " + word
        } else {
          result.append(line)
          line = word
        }
      }
      result.append(line)
    }
    return result.isEmpty ? [""] : result
  }

  /// The parts of a text between bytes: what is shown can come from input, where characters of many
  /// combining marks take long to compare.
  private static func parts(of text: String, at byte: UInt8, omitsEmpty: Bool = true) -> [String] {
    text.utf8.split(separator: byte, omittingEmptySubsequences: omitsEmpty)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// A line of code in lines: broken at spaces outside of strings or, if it has none, at any.
  private static func brokenCode(_ line: String, to width: Int) -> [String] {
    guard TextWidth.columns(line) > width else { return [line] }
    let margin = String(line.prefix { $0 == " " }) + "  "
    var result: [String] = []
    var current = ""
    for piece in pieces(of: line) {
      let start = result.isEmpty ? "" : margin
      if !current.isEmpty, TextWidth.columns(start + current + piece) > width {
        result.append(start + current.withoutSpacesAtEnd)
        current = String(piece.drop { $0 == " " })
      } else {
        current += piece
      }
    }
    result.append((result.isEmpty ? "" : margin) + current)
    return result.flatMap { part in
      TextWidth.columns(part) > width && part.contains(" ")
        ? wrapped(part, to: width - margin.count).map { margin + $0 } : [part]
    }
  }

  /// The parts of a line of code that are not to be broken, each with the spaces behind it.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isString = false
    var isEscape = false
    for scalar in line.unicodeScalars {
      if scalar != " ", piece.unicodeScalars.last == " ", !isString, isWhole(piece) {
        pieces.append(piece)
        piece = ""
      }
      piece.unicodeScalars.append(scalar)
      if scalar == "\"", !isEscape { isString.toggle() }
      isEscape = scalar == "\\" && !isEscape
    }
    return pieces + [piece]
  }

  /// Whether a line can be broken behind a part: not behind an indent, nor behind a key in JSON.
  private static func isWhole(_ piece: String) -> Bool {
    let text = piece.withoutSpacesAtEnd
    return !text.isEmpty && !text.utf8.suffix(2).elementsEqual("\":".utf8)
  }
}

extension String {
  /// The text with spaces behind it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(self)))
  }

  /// The text without spaces at its end.
  var withoutSpacesAtEnd: String {
    var view = unicodeScalars
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
