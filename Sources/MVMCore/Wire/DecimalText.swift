/// Lays out the shortest digits of a floating-point number as mvm's writer does.
enum DecimalText {
  /// A number's text from Swift's own shortest digits.
  ///
  /// - Parameters:
  ///   - description: what Swift prints for the number.
  ///   - plain: the decimal exponents that are written without `e`.
  static func text(of description: String, plain: ClosedRange<Int>) -> String {
    let sign = description.hasPrefix("-") ? "-" : ""
    let (digits, exponent) = parts(of: description.utf8.drop { $0 == 0x2D })
    guard !digits.isEmpty else { return sign + "0.0" }
    let body =
      plain.contains(exponent) ? plainText(digits, exponent) : scientific(digits, exponent)
    return sign + body
  }

  /// The significant digits, and the decimal exponent of the first; none for zero.
  private static func parts(of text: Substring.UTF8View) -> (digits: [UInt8], exponent: Int) {
    let pieces = text.split(separator: 0x65, maxSplits: 1)
    let written = pieces.count > 1 ? Int(String(Substring(pieces[1]))) ?? 0 : 0
    let mantissa = pieces.first.map(Array.init) ?? []
    let point = mantissa.firstIndex(of: 0x2E) ?? mantissa.count
    let all = mantissa.filter { $0 != 0x2E }
    guard let first = all.firstIndex(where: { $0 != 0x30 }),
      let last = all.lastIndex(where: { $0 != 0x30 })
    else { return ([], 0) }
    return (Array(all[first...last]), written + point - 1 - first)
  }

  private static func plainText(_ digits: [UInt8], _ exponent: Int) -> String {
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + text(digits[...])
    }
    let whole = digits.prefix(exponent + 1)
    let fraction = digits.dropFirst(exponent + 1)
    let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
    return text(whole) + zeros + "." + (fraction.isEmpty ? "0" : text(fraction))
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    let fraction = digits.dropFirst()
    return text(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + text(fraction))
      + (exponent < 0 ? "e" : "e+") + String(exponent)
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}
