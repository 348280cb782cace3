extension IDKind {
  /// A valid identifier that the author most likely meant, if there is an obvious one.
  ///
  /// Letters become lower-case; spaces, dots and underscores hyphens (underscores stay in template
  /// names); hyphens that can't be first or last go; what is too long is cut. `nil` when that does
  /// not give a valid identifier, when nothing changes, and for flake references.
  public func suggestion(for text: String) -> String? {
    let candidate: String? =
      switch self {
      case .tenant, .pool, .vm: Self.corrected(text, by: .name)
      case .template: Self.corrected(text, by: .template)
      case .instance: Self.corrected(text, by: .name)
      case .path: IDPathText(text).suggestion
      case .flake: nil
      }
    guard let candidate, !candidate.utf8.elementsEqual(text.utf8) else { return nil }
    return faults(in: candidate).isEmpty ? candidate : nil
  }

  private static func corrected(_ text: String, by rule: IDRule) -> String? {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let byte = corrected(byte, by: rule)
      guard rule.alphabet.contains(byte) else { return nil }
      bytes.append(byte)
    }
    let start = bytes.drop { rule.barredFirst.contains($0) }
    let cut = trimmingEnd(of: trimmingEnd(of: start, by: rule).prefix(rule.limit), by: rule)
    return String(decoding: cut, as: UTF8.self)
  }

  private static func corrected(_ byte: UInt8, by rule: IDRule) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "_") where rule.alphabet.contains(byte): byte
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "_"): UInt8(ascii: "-")
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: "-")
    default: byte
    }
  }

  private static func trimmingEnd(
    of bytes: ArraySlice<UInt8>, by rule: IDRule
  ) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, rule.barredLast.contains(last) { bytes.removeLast() }
    return bytes
  }
}
