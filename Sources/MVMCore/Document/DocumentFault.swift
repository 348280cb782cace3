/// A fault of a document's text: what can be said before anything is known of its kind.
public struct DocumentFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// Nothing but white space.
    case empty
    /// Not the language's grammar.
    case syntax(SyntaxFault)
    /// Not the grammar of TOML; the lines that follow are read all the same where that is sound.
    case tomlSyntax(TOMLFault)
    /// Not UTF-8, or more than plain UTF-8.
    case encoding(EncodingFault)
    /// A key that its object or table has already.
    case duplicateKey(name: String, first: Range<Int>)
    /// A table or array of TOML that is there already; `first` is where.
    case redefinition(name: String, Redefinition, first: Range<Int>)
    /// Nested deeper than `limit` containers.
    case tooDeep(limit: Int)
    /// Larger than `limit` bytes; `size` is what was read of it.
    case tooLarge(size: Int, limit: Int)
  }

  public let reason: Reason
  /// The bytes at fault, counted from the start of the source.
  public let range: Range<Int>
  /// The JSON pointer (RFC 6901) of the value or container that the fault is in.
  public let pointer: String
}

/// How a document's bytes fail to be plain UTF-8.
public enum EncodingFault: Equatable, Sendable {
  /// A byte that no UTF-8 sequence has at this place.
  case invalidByte(UInt8)
  /// A byte order mark before the text.
  case byteOrderMark
  /// The text is UTF-16 by its first bytes.
  case utf16
}

/// What stood where the grammar wanted something else.
public enum Found: Equatable, Sendable {
  case endOfText
  case endOfLine
  case character(Unicode.Scalar)
  case invalidByte(UInt8)
}

/// How a text breaks the grammar of JSON (RFC 8259).
public enum SyntaxFault: Equatable, Sendable {
  case expectedValue(Found)
  case expectedKey(Found)
  case expectedColon(Found)
  /// Neither a comma nor the bracket that closes the container opened at `opened`.
  case expectedCommaOrClose(Found, close: Unicode.Scalar, opened: Int)
  /// The text ends inside the container opened at `opened`.
  case unclosed(close: Unicode.Scalar, opened: Int)
  /// By the layout of the text, the container opened at `opened` ends before this place, and its
  /// closing bracket is missing.
  case missingClose(Unicode.Scalar, opened: Int)
  /// A closing bracket that closes nothing.
  case strayClose(Unicode.Scalar)
  /// A bracket that opens another kind of container than its content is of.
  case wrongOpen(Unicode.Scalar)
  /// What git leaves where two versions of a file could not be merged.
  case conflictMarker
  case trailingComma
  case contentAfterEnd(Found)
  case unterminatedString
  case controlCharacter(UInt8)
  case badEscape(Found)
  case badUnicodeEscape
  case loneSurrogate
  case comment
  case singleQuote
  /// A bare word where a key or a value has to be; `instead` is what it was probably meant as.
  case bareWord(String, instead: String?)
  case badNumber(NumberFault)
}

/// How a number breaks the grammar of JSON.
public enum NumberFault: Equatable, Sendable {
  case leadingZero
  case plusSign
  case missingInteger
  case missingFraction
  case missingExponent
  case trailingText
}
