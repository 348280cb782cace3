/// How a text breaks the grammar of TOML 1.0.
public enum TOMLFault: Equatable, Sendable {
  case expectedKey(Found)
  case expectedEquals(Found)
  case expectedValue(Found)
  /// Something behind a value or a header that is no comment.
  case expectedLineEnd(Found)
  /// A header that its brackets don't close.
  case expectedHeaderEnd(Found, isArray: Bool)
  /// Neither a comma nor the bracket that closes the container opened at `opened`.
  case expectedCommaOrClose(Found, close: Unicode.Scalar, opened: Int)
  /// The text ends inside the container opened at `opened`.
  case unclosed(close: Unicode.Scalar, opened: Int)
  /// The line ends inside the inline table opened at `opened`.
  case lineBreakInTable(opened: Int)
  /// A comma before the brace that closes an inline table.
  case trailingComma
  /// A string without its closing quotes.
  case unterminatedString(quotes: String)
  /// A key in three quotes.
  case multilineKey
  case controlCharacter(UInt8)
  case badEscape(Found)
  /// `\u` or `\U` without its four or eight digits.
  case badUnicodeEscape(digits: Int)
  /// An escape whose number no character has.
  case noScalar(UInt32)
  /// A bare word where a value has to be; `instead` is what it was probably meant as.
  case bareWord(String, instead: String?)
  case badNumber(TOMLNumberFault)
  /// Something like a date or time that is none.
  case badDateTime(String)
  /// The text begins as JSON does.
  case json
}

/// How a number breaks the grammar of TOML 1.0.
public enum TOMLNumberFault: Equatable, Sendable {
  case leadingZero
  case missingInteger
  case missingFraction
  case missingExponent
  /// A prefix such as `0x` without a digit of its kind behind it.
  case missingDigits
  /// An underscore that is not between two digits.
  case underscore
  /// A sign before `0x`, `0o` or `0b`.
  case signedPrefix
  /// An integer beyond 64 bits.
  case tooLarge
  case trailingText
}

/// How a TOML text defines a name a second time.
public enum Redefinition: Equatable, Sendable {
  /// A second header for a table.
  case tableTwice
  /// A header for a table that dotted keys made.
  case headerForDotted
  /// A header, or more of a path, for something that is no table.
  case notATable
  /// A header in single brackets for an array of tables.
  case headerForArray
  /// A header in double brackets for a table.
  case arrayForTable
  /// More for an array in brackets.
  case closedArray
  /// More for an inline table.
  case closedTable
  /// Dotted keys for a table that has a header of its own.
  case dottedIntoHeader
  /// Dotted keys for an array of tables.
  case dottedIntoArray
}

extension TOMLFault {
  var message: String {
    switch self {
    case .expectedKey(let found): "expected a key, found \(found.text)"
    case .expectedEquals(let found): "expected '=' after the key, found \(found.text)"
    case .expectedValue(let found): "expected a value, found \(found.text)"
    case .expectedLineEnd(let found): "expected the end of the line, found \(found.text)"
    case .expectedHeaderEnd(let found, let isArray):
      "expected '\(isArray ? "]]" : "]")' at the end of the header, found \(found.text)"
    case .expectedCommaOrClose(let found, let close, _):
      "expected ',' or '\(close)', found \(found.text)"
    case .unclosed(let close, _): "the text ends before the closing '\(close)'"
    case .lineBreakInTable: "the line ends before the closing '}' of the inline table"
    case .trailingComma: "trailing comma before the closing '}' of an inline table"
    case .unterminatedString(let quotes) where quotes.utf8.count == 1:
      "the string has no closing \(quotes) in its line"
    case .unterminatedString(let quotes): "the string has no closing \(quotes)"
    case .multilineKey: "a key can't be a multi-line string"
    case .controlCharacter(let byte): "a raw control character U+\(hex(UInt32(byte)))"
    case .badEscape(let found): "'\\' followed by \(found.text) is not an escape sequence"
    case .badUnicodeEscape(let digits):
      digits == 4
        ? "'\\u' needs four hexadecimal digits" : "'\\U' needs eight hexadecimal digits"
    case .noScalar(let value): "U+\(hex(value)) is not a character"
    case .bareWord(let word, _): "the bare word \(quoted(word)) is not TOML"
    case .badNumber(let problem): problem.message
    case .badDateTime(let text): "\(quoted(text)) is not a date or time"
    case .json: "expected TOML, found '{'"
    }
  }

  var help: String? {
    switch self {
    case .expectedEquals(.character(":")): "TOML writes key = value"
    case .expectedKey(.character(",")), .expectedLineEnd(.character(",")): "remove the comma"
    case .expectedKey(.character(let scalar)) where !scalar.isASCII:
      "put keys with characters other than A-Z a-z 0-9 _ - in quotes"
    case .expectedCommaOrClose(.character(let scalar), _, _) where scalar == "\"":
      "a comma is missing before it"
    case .lineBreakInTable: "write a [table] of its own, or all on one line"
    case .trailingComma: "remove the comma"
    case .controlCharacter(0x0D): "lines end with LF or CRLF"
    case .controlCharacter(let byte): "write \\u\(hex(UInt32(byte))) in a string in double quotes"
    case .badEscape:
      #"TOML knows \" \\ \b \f \n \r \t \uXXXX and \UXXXXXXXX; 'single quotes' take \ as it is"#
    case .noScalar(0xD800...0xDFFF): #"characters beyond U+FFFF are one escape: \U0001F600"#
    case .bareWord(_, let instead): instead.map { "write \($0)" }
    case .badNumber(let problem): problem.help
    case .badDateTime: "as RFC 3339 has it: 2026-01-31T12:30:00Z, 2026-01-31 or 12:30:00"
    case .json: "a file of JSON has a name in .json"
    default: nil
    }
  }

  var opened: Int? {
    switch self {
    case .unclosed(_, let opened), .lineBreakInTable(let opened),
      .expectedCommaOrClose(_, _, let opened):
      opened
    default: nil
    }
  }
}

extension TOMLNumberFault {
  var message: String {
    switch self {
    case .leadingZero: "a number can't have leading zeros"
    case .missingInteger: "a number must start with a digit"
    case .missingFraction: "a number needs a digit after its '.'"
    case .missingExponent: "a number needs a digit after its 'e'"
    case .missingDigits: "a number needs a digit after its prefix"
    case .underscore: "an underscore in a number must be between two digits"
    case .signedPrefix: "a number with a prefix has no sign"
    case .tooLarge: "the integer does not fit in 64 bits"
    case .trailingText: "a number is followed directly by other text"
    }
  }

  var help: String? {
    switch self {
    case .leadingZero: "remove the leading zeros; an octal number begins with 0o"
    case .missingInteger: "write 0.5, not .5"
    case .missingFraction: "write 1.0 or 1, not 1."
    case .tooLarge: "write a number from -9223372036854775808 to 9223372036854775807"
    case .trailingText: "put text in quotes; put units in the key's name"
    default: nil
    }
  }
}

extension Redefinition {
  func message(_ name: String) -> String {
    let name = quoted(name)
    return switch self {
    case .tableTwice: "the table \(name) is defined twice"
    case .headerForDotted: "dotted keys have defined the table \(name) already"
    case .notATable: "\(name) has a value already and can't be a table"
    case .headerForArray: "\(name) is an array of tables and can't be one table"
    case .arrayForTable: "\(name) is one table and can't be an array of tables"
    case .closedArray: "\(name) is an array in brackets: no tables can be added to it"
    case .closedTable: "\(name) is an inline table: nothing can be added to it"
    case .dottedIntoHeader: "\(name) has its own header: dotted keys can't add to it"
    case .dottedIntoArray: "\(name) is an array of tables: dotted keys can't add to it"
    }
  }

  var help: String {
    switch self {
    case .tableTwice: "put all its keys below one header, or write [[…]] for an array of tables"
    case .headerForDotted: "write its keys as dotted keys, or all of them below the header"
    case .notATable: "choose another name, or remove one of the two"
    case .headerForArray: "write the header in double brackets"
    case .arrayForTable: "write both headers in double brackets, or one of them"
    case .closedArray: "write the elements as tables in double brackets, all of them"
    case .closedTable: "write the key in its braces, or the table with a header"
    case .dottedIntoHeader: "write the key below the table's header"
    case .dottedIntoArray: "write the key below a header in double brackets"
    }
  }
}
