import MVMCore

extension WireWriter {
  /// Writes a message object of a text in which values of a document may stand.
  ///
  /// Braces are doubled, as the specification demands (3.11.5). `[here](…)` in a hostile document
  /// would become a link (3.11.6), so its brackets get backslashes.
  mutating func message(_ text: String) {
    let isLink = zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x5D && $1 == 0x28 }
    let safe = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "{": result += "{{"
      case "}": result += "}}"
      case "[" where isLink: result += "\\["
      case "]" where isLink: result += "\\]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    object { $0.member("text") { $0.string(safe) } }
  }

  /// Writes an object with a text of our own and, where there is one, its Markdown.
  mutating func description(_ text: String, markdown: String? = nil) {
    object { writer in
      writer.member("text") { $0.string(text) }
      if let markdown { writer.member("markdown") { $0.string(markdown) } }
    }
  }
}
