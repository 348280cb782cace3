/// What makes a text an identifier: its length, its alphabet and its edges.
///
/// Source: mvm's module `naming`.
struct IDRule: Sendable {
  /// The most bytes of UTF-8.
  let limit: Int
  /// The ASCII characters allowed.
  let alphabet: ASCIISet
  /// Whether characters beyond ASCII are allowed.
  let takesNonASCII: Bool
  /// Characters of the alphabet that can't come first.
  let barredFirst: ASCIISet
  /// Characters of the alphabet that can't come last.
  let barredLast: ASCIISet

  /// Tenants, pools and VMs.
  static let name = IDRule(
    limit: 63, alphabet: ASCIISet("abcdefghijklmnopqrstuvwxyz0123456789-"),
    takesNonASCII: false, barredFirst: ASCIISet("-"), barredLast: ASCIISet("-"))

  /// Templates.
  static let template = IDRule(
    limit: 63, alphabet: ASCIISet("abcdefghijklmnopqrstuvwxyz0123456789-_"),
    takesNonASCII: false, barredFirst: ASCIISet("-_"), barredLast: ASCIISet(""))

  /// Flake references: anything a shell would leave alone.
  static let flake = IDRule(
    limit: .max, alphabet: ASCIISet(";|&$()`!<>\n\r").inverted,
    takesNonASCII: true, barredFirst: ASCIISet(""), barredLast: ASCIISet(""))

  /// How many wrong characters are reported: hostile text must not make a long list.
  static let characterFaultLimit = 8

  func faults(in text: String) -> [IDFault] {
    isPlain(text) ? [] : faults(ofUnusual: text)
  }

  /// Whether a text is at first sight without fault; most are.
  func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    return unsafe isPlain(bytes.bytes, 0..<bytes.count)
  }

  /// The same of a range of bytes.
  func isPlain(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= limit,
      !barredFirst.contains(bytes.byte(at: range.lowerBound)),
      !barredLast.contains(bytes.byte(at: range.upperBound - 1))
    else { return false }
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      if !alphabet.containsAll(bytes.word(at: index)) { return false }
      index += 8
    }
    while index < range.upperBound {
      if !alphabet.contains(bytes.byte(at: index)) { return false }
      index += 1
    }
    return true
  }

  private func faults(ofUnusual text: String) -> [IDFault] {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return [.empty]
    }
    var faults: [IDFault] = []
    let bytes = text.utf8.count
    if bytes > limit { faults.append(.tooLong(bytes: bytes, limit: limit)) }
    if barredFirst.contains(first) { faults.append(.leading(first)) }
    appendCharacterFaults(of: text, to: &faults)
    // A lone hyphen is one mistake, not two.
    if bytes > 1, barredLast.contains(last) { faults.append(.trailing(last)) }
    return faults
  }

  private func appendCharacterFaults(of text: String, to faults: inout [IDFault]) {
    var (offset, byte, found) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      if !allows(scalar) {
        faults.append(.character(scalar, offset: offset, byte: byte))
        found += 1
        if found == Self.characterFaultLimit { return }
      }
      offset += 1
      byte += UTF8.width(scalar)
    }
  }

  private func allows(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? alphabet.contains(scalar) : takesNonASCII
  }
}

/// The form of an instance ID: `i-` and 8 lower-case hex digits.
enum InstanceForm {
  static let prefix = "i-"
  static let digits = 8
  private static let hexDigits = ASCIISet("0123456789abcdef")
  private static let form =
    prefix.utf8.map { ASCIISet(CollectionOfOne($0)) } + Array(repeating: hexDigits, count: digits)

  /// One fault at most: the first place that departs from the form.
  static func faults(in text: String) -> [IDFault] {
    if text.isEmpty { return [.empty] }
    var matched = 0
    for byte in text.utf8 {
      guard matched < form.count, form[matched].contains(byte) else { break }
      matched += 1
    }
    if matched == form.count, text.utf8.count == form.count { return [] }
    // All that matched is ASCII, so scalars and bytes count alike.
    return [.instanceForm(offset: matched, byte: matched)]
  }
}
