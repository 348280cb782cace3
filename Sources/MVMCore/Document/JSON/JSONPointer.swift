/// A JSON pointer (RFC 6901) that grows from the root.
struct JSONPointer: Equatable {
  /// How many bytes the pointers of one document's faults, or problems, may have together before
  /// the last one: a key can be as long as the document, and is repeated in all pointers below it.
  static let totalLimit = 1 << 20

  private(set) var text: String

  init(_ text: String = "") { self.text = text }

  mutating func append(key: String) {
    text += "/"
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  mutating func append(index: Int) { text += "/\(index)" }
}

extension JSONPointer {
  /// The key that a part of a pointer means, as UTF-8.
  static func key(_ token: Substring) -> [UInt8] {
    var key: [UInt8] = []
    var isEscape = false
    for byte in token.utf8 {
      if isEscape {
        key.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
        isEscape = false
      } else if byte == UInt8(ascii: "~") {
        isEscape = true
      } else {
        key.append(byte)
      }
    }
    return key
  }

  /// A part of a pointer for a message: a word as it is, anything else in quotes.
  static func name(_ token: Substring) -> String {
    let isWord = token.utf8.allSatisfy { isWordByte($0) } && token.utf8.count <= 40
    return isWord ? String(token) : quoted(String(decoding: key(token), as: UTF8.self))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return byte == UInt8(ascii: "_") || (byte >= 0x30 && byte <= 0x39)
      || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
  }
}
