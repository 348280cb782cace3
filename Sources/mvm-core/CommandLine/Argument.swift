/// One argument as the shell passed it: bytes, which need not be UTF-8.
struct Argument: Hashable, Sendable {
  /// The bytes, without a terminating NUL.
  let bytes: [UInt8]

  /// An argument of these very bytes.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// An argument of text.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The text, repaired where it is not UTF-8. Not escaped: for comparing, or for `escaped`.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether these are the bytes of a text.
  func isText(_ text: String) -> Bool { text.utf8.elementsEqual(bytes) }

  /// Whether this is `-`, which stands for standard input.
  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }
}
