extension DocumentFault {
  /// What is wrong, in one sentence without its full stop.
  public var message: String {
    switch reason {
    case .empty: "the document is empty"
    case .syntax(let problem): problem.message
    case .tomlSyntax(let problem): problem.message
    case .redefinition(let name, let redefinition, _): redefinition.message(name)
    case .encoding(let problem): problem.message
    case .duplicateKey(let name, _): "the key \(quoted(name)) stands here a second time"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooLarge(_, let limit): "the document is larger than the limit of \(limit) bytes"
    }
  }

  /// How to mend it; nil where the message says it all.
  public var help: String? {
    switch reason {
    case .empty: "an empty file is often what a full disk or a cut copy leaves"
    case .syntax(let problem): problem.help
    case .tomlSyntax(let problem): problem.help
    case .redefinition(_, let redefinition, _): redefinition.help
    case .encoding(let problem): problem.help
    case .duplicateKey: "mvm refuses the document; keep the one that is meant"
    case .tooDeep: "no document of mvm nests that deep"
    case .tooLarge: "if that is meant, allow more with --max-size"
    }
  }

  /// Another place that belongs to the fault, and what is there.
  public var related: (range: Range<Int>, message: String)? {
    switch reason {
    case .duplicateKey(_, let first), .redefinition(_, _, let first): (first, "first here")
    case .tomlSyntax(let problem): problem.opened.map { ($0..<$0 + 1, "opened here") }
    case .syntax(.unclosed(_, let opened)), .syntax(.expectedCommaOrClose(_, _, let opened)):
      (opened..<opened + 1, "opened here")
    default: nil
    }
  }
}

extension SyntaxProblem {
  var message: String {
    switch self {
    case .expectedValue(let found): "expected a value, found \(found.text)"
    case .expectedKey(let found): "expected a key in double quotes, found \(found.text)"
    case .expectedColon(let found): "expected ':' behind the key, found \(found.text)"
    case .expectedCommaOrClose(let found, let close, _):
      "expected ',' or '\(close)', found \(found.text)"
    case .unclosed(let close, _): "the text ends before the closing '\(close)'"
    case .trailingComma: "a comma before the closing bracket"
    case .contentAfterEnd(let found): "expected the end of the text, found \(found.text)"
    case .unterminatedString: "the string has no closing '\"' in its line"
    case .controlCharacter(let byte): "a raw control character U+\(hex(UInt32(byte))) in a string"
    case .badEscape(let found): "'\\' followed by \(found.text) is no escape"
    case .badUnicodeEscape: "'\\u' needs four hexadecimal digits"
    case .loneSurrogate: "half a surrogate pair"
    case .comment: "JSON has no comments"
    case .singleQuote: "JSON strings stand in double quotes"
    case .bareWord(let word, _): "the bare word \(quoted(word)) is not JSON"
    case .badNumber(let problem): problem.message
    }
  }

  var help: String? {
    switch self {
    case .trailingComma: "remove the comma"
    case .comment: "remove it; a key that mvm does not know can't hold a remark either"
    case .singleQuote: "write \" in the place of '"
    case .bareWord(_, let instead): instead.map { "write \($0)" }
    case .controlCharacter(let byte): "write \(escape(byte)) in its place"
    case .badEscape: #"JSON knows \" \\ \/ \b \f \n \r \t and \uXXXX; a backslash itself is \\"#
    case .badUnicodeEscape: nil
    case .loneSurrogate: #"characters beyond U+FFFF are two escapes: \ud83d\ude00"#
    case .expectedCommaOrClose(.character(let scalar), _, _) where scalar == "\"":
      "a comma is missing before it"
    case .badNumber(let problem): problem.help
    default: nil
    }
  }

  private func escape(_ byte: UInt8) -> String { byte == 9 ? "\\t" : "\\u\(hex(UInt32(byte)))" }
}

extension NumberProblem {
  var message: String {
    switch self {
    case .leadingZero: "a number can't begin with 0 and go on with digits"
    case .plusSign: "a number can't begin with '+'"
    case .missingInteger: "a number needs a digit at its beginning"
    case .missingFraction: "a number needs a digit behind its '.'"
    case .missingExponent: "a number needs a digit behind its 'e'"
    case .trailingText: "a number runs into other text"
    }
  }

  var help: String? {
    switch self {
    case .leadingZero: "JSON has decimal numbers alone: leave the zeros out"
    case .plusSign: "leave the '+' out"
    case .missingInteger: "write 0.5, not .5"
    case .missingFraction: "write 1.0 or 1, not 1."
    case .missingExponent: nil
    case .trailingText: "a text stands in double quotes; units belong into the key's name"
    }
  }
}

extension EncodingProblem {
  var message: String {
    switch self {
    case .invalidByte(let byte): "the byte 0x\(hex(UInt32(byte)).suffix(2)) is not UTF-8 here"
    case .byteOrderMark: "a byte order mark before the text"
    case .utf16: "the text is UTF-16"
    }
  }

  var help: String? {
    switch self {
    case .invalidByte: "save the file as UTF-8"
    case .byteOrderMark: "save the file as UTF-8 without BOM: mvm refuses it"
    case .utf16: "save the file as UTF-8"
    }
  }
}

extension Found {
  var text: String {
    switch self {
    case .endOfText: "the end of the text"
    case .endOfLine: "the end of the line"
    case .character(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F:
      "U+\(hex(scalar.value))"
    case .character(let scalar): "'\(scalar)'"
    case .invalidByte(let byte): "the byte 0x\(hex(UInt32(byte)).suffix(2))"
    }
  }
}

/// A number as four or more upper-case hexadecimal digits.
func hex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
