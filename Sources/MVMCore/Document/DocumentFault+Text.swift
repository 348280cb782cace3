extension DocumentFault {
  /// What is wrong, in one sentence without its full stop.
  public var message: String {
    switch reason {
    case .empty: "the document is empty"
    case .syntax(let problem): problem.message
    case .tomlSyntax(let problem): problem.message
    case .redefinition(let name, let redefinition, _): redefinition.message(name)
    case .encoding(let problem): problem.message
    case .duplicateKey(let name, _): "the key \(quoted(name)) appears twice"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooLarge(_, let limit): "the document is larger than the limit of \(limit) bytes"
    }
  }

  /// How to fix it; nil where the message says it all.
  public var help: String? {
    switch reason {
    case .empty: "write the file again; a full disk or an interrupted copy often leaves it empty"
    case .syntax(let problem): problem.help
    case .tomlSyntax(let problem): problem.help
    case .redefinition(_, let redefinition, _): redefinition.help
    case .encoding(let problem): problem.help
    case .duplicateKey: "keep one of the two; mvm refuses the document"
    case .tooDeep: "no document of mvm nests that deep"
    case .tooLarge: "raise the limit with --max-size if the document is meant to be that large"
    }
  }

  /// Another place that belongs to the fault, and what is there.
  public var related: (range: Range<Int>, message: String)? {
    switch reason {
    case .duplicateKey(_, let first), .redefinition(_, _, let first): (first, "first defined here")
    case .tomlSyntax(let problem): problem.opened.map { ($0..<$0 + 1, "opened here") }
    case .syntax(.unclosed(_, let opened)), .syntax(.missingClose(_, let opened)),
      .syntax(.expectedCommaOrClose(_, _, let opened)):
      (opened..<opened + 1, "opened here")
    default: nil
    }
  }
}

extension SyntaxFault {
  var message: String {
    switch self {
    case .expectedValue(let found): "expected a value, found \(found.text)"
    case .expectedKey(let found): "expected a key in double quotes, found \(found.text)"
    case .expectedColon(let found): "expected ':' after the key, found \(found.text)"
    case .expectedCommaOrClose(let found, let close, _):
      "expected ',' or '\(close)', found \(found.text)"
    case .unclosed(let close, _): "the text ends before the closing '\(close)'"
    case .missingClose(let close, _): "the closing '\(close)' is missing before this"
    case .strayClose(let close): "this '\(close)' closes nothing"
    case .wrongOpen(let bracket):
      bracket == "{"
        ? "this '{' opens a list; lists begin with '['"
        : "this '[' opens an object; objects begin with '{'"
    case .conflictMarker: "the file has merge-conflict markers"
    case .trailingComma: "trailing comma before the closing bracket"
    case .contentAfterEnd(let found): "expected the end of the text, found \(found.text)"
    case .unterminatedString: "the string has no closing '\"' in its line"
    case .controlCharacter(let byte): "a raw control character U+\(hex(UInt32(byte))) in a string"
    case .badEscape(let found): "'\\' followed by \(found.text) is not an escape sequence"
    case .badUnicodeEscape: "'\\u' needs four hexadecimal digits"
    case .loneSurrogate: "the escape is half of a surrogate pair"
    case .comment: "JSON has no comments"
    case .singleQuote: "strings in JSON use double quotes, not single quotes"
    case .bareWord(let word, _): "the bare word \(quoted(word)) is not JSON"
    case .badNumber(let problem): problem.message
    }
  }

  var help: String? {
    switch self {
    case .trailingComma: "remove the comma"
    case .strayClose: "remove it"
    case .conflictMarker:
      "choose one of the two versions, and remove the lines that begin with <<<<<<<, =======, >>>>>>>"
    case .comment:
      "remove the comment; mvm drops or refuses unknown keys, so a key can't hold it either"
    case .singleQuote: "use \" instead of '"
    case .bareWord(_, let instead): instead.map { "write \($0)" }
    case .controlCharacter(let byte): "use \(escape(byte)) instead"
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

extension NumberFault {
  var message: String {
    switch self {
    case .leadingZero: "a number can't have leading zeros"
    case .plusSign: "a number can't begin with '+'"
    case .missingInteger: "a number must start with a digit"
    case .missingFraction: "a number needs a digit after its '.'"
    case .missingExponent: "a number needs a digit after its 'e'"
    case .trailingText: "a number is followed directly by other text"
    }
  }

  var help: String? {
    switch self {
    case .leadingZero: "remove the leading zeros; JSON has only decimal numbers"
    case .plusSign: "remove the '+'"
    case .missingInteger: "write 0.5, not .5"
    case .missingFraction: "write 1.0 or 1, not 1."
    case .missingExponent: nil
    case .trailingText: "put text in double quotes; put units in the key's name"
    }
  }
}

extension EncodingFault {
  var message: String {
    switch self {
    case .invalidByte(let byte): "the byte 0x\(hex(UInt32(byte)).suffix(2)) is not valid UTF-8 here"
    case .byteOrderMark: "the text begins with a byte order mark"
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
