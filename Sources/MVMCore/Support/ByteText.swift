/// A text as a key of dictionaries, equal to another when its bytes are.
///
/// It is hashed eight bytes at a time. Swift's own hash of a `String` takes quadratic time for
/// hostile text, and that of `[UInt8]` goes byte by byte.
package struct ByteText: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// By the bytes: Swift's own order of strings normalizes them, in quadratic time too.
  package static func < (first: ByteText, second: ByteText) -> Bool {
    first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  package static func == (first: ByteText, second: ByteText) -> Bool {
    first.text.hasSameBytes(as: second.text)
  }

  package func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

/// Bytes as a key of dictionaries, hashed eight at a time.
package struct ByteKey: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func hash(into hasher: inout Hasher) {
    bytes.withRawSpan { $0.hash(0..<$0.byteCount, into: &hasher) }
  }
}

extension String {
  /// Whether the bytes are those of another text.
  package func hasSameBytes(as other: String) -> Bool {
    let (own, others) = (utf8.span, other.utf8.span)
    guard own.count == others.count else { return false }
    return unsafe own.bytes.bytes(0..<own.count, equal: others.bytes)
  }

  /// Feeds the bytes to a hash.
  func hashBytes(into hasher: inout Hasher) {
    let span = utf8.span
    unsafe span.bytes.hash(0..<span.count, into: &hasher)
  }
}
