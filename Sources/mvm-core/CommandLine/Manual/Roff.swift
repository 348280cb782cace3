import MVMCore

/// Writes manual pages in the macros of man(7), which mandoc and groff both read.
enum Roff {
  /// The first lines of a page: its title, and that words are neither hyphenated nor spread, since
  /// many of them are to be copied.
  static func title(_ name: String, section: Int) -> String {
    ".TH \(escape(name.uppercased())) \(section) \(releaseDate) \"mvm\\-core \(mvmCoreVersion)\"\n"
      + ".nh\n.ad l\n"
  }

  /// A section; empty without a body.
  static func section(_ title: String, _ body: String) -> String {
    body.isEmpty ? "" : ".SH \(escape(title))\n\(body)"
  }

  /// A section within one.
  static func subsection(_ title: String, _ body: String) -> String {
    ".SS \(escape(title))\n\(body)"
  }

  /// A term and what it means; the term is written already.
  static func item(_ tag: String, indent: Int? = nil, _ text: String) -> String {
    ".TP\(indent.map { " \($0)" } ?? "")\n\(tag)\n\(paragraph(text))"
  }

  /// Entries, with bold names in a column of their own where they are short.
  static func items(_ entries: [Manual.Entry]) -> String {
    let width = entries.map(\.name.count).max() ?? 0
    let indent = width > 22 ? nil : width + 2
    return entries.map { item(bold($0.name), indent: indent, $0.text) }.joined()
  }

  /// Pages to read: `mvm-core-lint(1)`.
  static func references(_ pages: [String]) -> String {
    pages.enumerated().map { index, page in
      let name = page.prefix { $0 != "(" }
      let comma = index < pages.count - 1 ? "," : ""
      return ".BR \(escape(String(name))) \(page.dropFirst(name.count))\(comma)\n"
    }.joined()
  }

  /// How much is left of 80 columns beside the indents.
  private static let literalWidth = 68

  /// Text as it is, indented, in a fixed width; lines that are too long are broken.
  static func literal(_ text: String) -> String {
    let lines = TextLayout(width: literalWidth).code(text, indent: 0)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { guarded(escape(escaped(String($0))).putting("\\(aq", for: "'")) }
    return ".PP\n.RS 4\n.EX\n\(lines.joined(separator: "\n"))\n.EE\n.RE\n"
  }

  /// A call of the shell, with ` \` where it is broken.
  static func call(_ text: String) -> String {
    literal(
      TextLayout.wrapped(text, to: literalWidth - 4).joined(separator: " \\\n    "))
  }

  /// Paragraphs, as `Manual` describes them. The first one needs no macro after a heading.
  static func paragraphs(_ text: String) -> String {
    var blocks: [(isLiteral: Bool, lines: [Substring])] = []
    var isNew = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isLiteral = line.hasPrefix("    ")
      if line.isEmpty {
        isNew = true
      } else if !isNew, let last = blocks.last, last.isLiteral == isLiteral {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        blocks.append((isLiteral, [line]))
        isNew = false
      }
    }
    return blocks.enumerated().map { index, block in
      if block.isLiteral {
        return literal(block.lines.map { $0.dropFirst(4) }.joined(separator: "\n"))
      }
      return (index > 0 ? ".PP\n" : "") + paragraph(block.lines.joined(separator: " "))
    }.joined()
  }
}

// MARK: - Words

extension Roff {
  /// A name in bold.
  static func bold(_ text: String) -> String {
    "\\fB\(escape(text).putting("\\(aq", for: "'"))\\fR"
  }

  /// An operand or a value as usage shows it, with names in italics: `[PATH|-]...`.
  static func usage(_ text: String) -> String {
    var result = ""
    var name = ""
    func end() {
      if !name.isEmpty { result += "\\fI\(name)\\fR" }
      name = ""
    }
    for character in text {
      if character.isUppercase {
        name.append(character)
      } else {
        end()
        result += escape(String(character))
      }
    }
    end()
    return result
  }

  /// Text with what means something to roff made to mean itself.
  static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\n": result += " "
      default:
        result += scalar.isASCII ? String(scalar) : "\\[u\(hexadecimal(scalar))]"
      }
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A line that begins with what roff would take for a request.
  private static func guarded(_ line: String) -> String {
    line.first == "." || line.first == "'" ? "\\&" + line : line
  }
}

// MARK: - Paragraphs

extension Roff {
  private static let width = 78

  /// A paragraph, with each sentence on new lines, as roff spaces sentences by their line ends.
  static func paragraph(_ text: String) -> String {
    var lines: [String] = []
    var endsSentence = true
    for word in words(of: text) {
      if let last = lines.last, !endsSentence, last.utf8.count + 1 + word.utf8.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(guarded(word))
      }
      endsSentence = ".:?!".contains(plain(word).last ?? " ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words, escaped, with options and what is in backquotes in bold.
  private static func words(of text: String) -> [String] {
    var isBold = false
    return text.split { $0 == " " || $0 == "\n" }.map { word in
      var result = ""
      let starts = isBold
      if starts { result += "\\fB" }
      for (index, part) in word.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 {
          isBold.toggle()
          result += isBold ? "\\fB" : "\\fR"
        }
        result += isBold || index > 0 || starts ? escape(String(part)) : option(part)
      }
      return result + (isBold ? "\\fR" : "")
    }
  }

  /// A word without backquotes: an option's name in it is bold.
  private static func option(_ word: Substring) -> String {
    let start = word.prefix { "([{\"".contains($0) }
    let rest = word.dropFirst(start.count)
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let isLong = name.hasPrefix("--") && name.count > 2
    let isShort = name.hasPrefix("-") && !name.hasPrefix("--") && (2...3).contains(name.count)
    guard isLong || isShort else { return escape(String(word)) }
    return escape(String(start)) + bold(String(name)) + escape(String(rest.dropFirst(name.count)))
  }

  /// A word without changes of the font behind it.
  private static func plain(_ word: String) -> Substring {
    word.hasSuffix("\\fR") ? word.dropLast(3) : word[...]
  }
}
