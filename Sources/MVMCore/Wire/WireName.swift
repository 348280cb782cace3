/// A declared key or variant name, prepared for comparison with a document's bytes.
struct WireName: Sendable {
  let text: String
  let utf8: [UInt8]
  let fingerprint: UInt32

  init(_ text: String) {
    self.text = text
    utf8 = Array(text.utf8)
    fingerprint = utf8.fingerprint
  }

  /// Whether the bytes of a range are the name's, eight at a time.
  @inline(__always)
  func matches(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    guard range.count == utf8.count else { return false }
    return utf8.withRawSpan { bytes.bytes(range, equal: $0) }
  }
}
