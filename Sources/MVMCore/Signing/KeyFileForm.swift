/// What a file holds where Base64 of a public key belongs: counts and names of forms, and never a
/// byte of the file, which may be a secret.
public enum KeyFileForm: Hashable, Sendable {
  /// Bytes that are no text.
  case bytes(Int)
  case hexadecimal(digits: Int)
  /// Base64 of another number of bytes.
  case base64(bytes: Int)
  /// A key in this form that is not whole.
  case damaged(KeyFault.Form)
  /// Any other text.
  case text(characters: Int)

  /// Looks at a file that gives no key; nil where the fault says more about it than its form.
  init?(_ content: [UInt8], _ fault: KeyFault) {
    switch fault {
    case .malformed(.base64), .malformed(.hex), .unknownForm, .length: self.init(content)
    case .malformed(let form): self = .damaged(form)
    default: return nil
    }
  }

  private init(_ content: [UInt8]) {
    guard let text = String(validating: content, as: UTF8.self) else {
      self = .bytes(content.count)
      return
    }
    let trimmed = text.unicodeScalars.withoutWhiteSpace
    let bytes = Array(String(trimmed).utf8)
    if bytes.allSatisfy({ UInt8.isHexDigit($0) }) {
      self = .hexadecimal(digits: bytes.count)
    } else if let decoded = Base64.decode(bytes) {
      self = .base64(bytes: decoded.count)
    } else {
      self = .text(characters: trimmed.count)
    }
  }

  /// The form in words.
  var text: String {
    switch self {
    case .bytes(let count): "\(count) \(count == 1 ? "byte" : "bytes") that are not UTF-8"
    case .hexadecimal(let count): "\(count) hexadecimal \(count == 1 ? "digit" : "digits")"
    case .base64(let count): "Base64 of \(count) \(count == 1 ? "byte" : "bytes")"
    case .damaged(let form): "a damaged \(form.keyName)"
    case .text(let count): "\(count) \(count == 1 ? "character" : "characters")"
    }
  }
}

extension KeyFault.Form {
  /// What a key in the form is called.
  fileprivate var keyName: String {
    switch self {
    case .base64, .hex, .pem, .der: "\(name) public key"
    case .ssh, .minisign: name
    case .secret: "secret key (\(name))"
    }
  }
}

extension String.UnicodeScalarView {
  /// The text without Unicode's white space at either end.
  var withoutWhiteSpace: Substring.UnicodeScalarView {
    let start = drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return self[endIndex...]
    }
    return start[...last]
  }
}
