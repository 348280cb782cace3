/// A JSON pointer (RFC 6901) that grows from the root.
struct JSONPointer: Equatable {
  /// How many bytes the pointers of one document's faults, or problems, may have together before
  /// the last one: a key can be as long as the document, and all that is below it tells it again.
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
