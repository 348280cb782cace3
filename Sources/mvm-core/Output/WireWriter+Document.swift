import MVMCore

extension WireWriter {
  /// The version of every document. Members are added within 1, and none is renamed or removed.
  static let documentVersion = "1.0"

  /// The first member of every document: its version.
  mutating func formatVersion() { member("format_version") { $0.string(Self.documentVersion) } }

  /// The text that was written, with a line feed at its end, and with escapes for everything that
  /// could deceive a reader or break a line: the values stay the same.
  func document() -> String {
    let text = String(decoding: bytes, as: UTF8.self) + "\n"
    if text.utf8.allSatisfy({ $0 < 0x7F }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x7F || !isDeceptive(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 { result += Self.escape(unit) }
      }
    }
    return result
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension WireWriter {
  /// A member of `errors`.
  mutating func failure(path: String?, reason: String, message: String) {
    OutputError(path: path, reason: reason, message: message).write(to: &self)
  }
}
