/// Makes text that came from input fit for lines on a terminal.
enum Escape {
  /// The text with control, bidirectional, zero-width and line-break characters as `\u{…}`.
  ///
  /// - Parameter tab: what a tab becomes.
  static func text(_ text: String, tab: String = "\\t") -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += tab
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case _ where isHidden(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }
}
