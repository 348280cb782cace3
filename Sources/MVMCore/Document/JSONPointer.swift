/// A JSON pointer (RFC 6901) that grows from the root.
struct JSONPointer: Equatable {
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
