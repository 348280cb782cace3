extension UInt8 {
  /// The lower-case letter of an ASCII letter; every other byte as it is.
  package var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The upper-case letter of an ASCII letter; every other byte as it is.
  package var uppercased: UInt8 { self >= 0x61 && self <= 0x7A ? self & 0xDF : self }
}

extension String {
  /// The bytes, with ASCII letters in lower case. Swift's own conversion takes quadratic time for
  /// hostile text, and changes letters that are none of a code's or a name's.
  package var lowercasedBytes: [UInt8] { utf8.map(\.lowercased) }

  /// The text, with ASCII letters in lower case.
  package var lowercasedASCII: String { String(decoding: lowercasedBytes, as: UTF8.self) }

  /// The text, with ASCII letters in upper case.
  package var uppercasedASCII: String { String(decoding: uppercasedBytes, as: UTF8.self) }

  /// The bytes, with ASCII letters in upper case.
  package var uppercasedBytes: [UInt8] { utf8.map(\.uppercased) }
}
