/// Reads the wire form of OpenSSH's keys (RFC 4251, section 5): strings with their length before
/// them.
struct SSHReader {
  private(set) var rest: ArraySlice<UInt8>

  /// Reads a part of an array in place: nothing is copied, since it may be secret.
  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next number of 32 bits; nil at the end.
  mutating func readNumber() -> UInt32? {
    guard rest.count >= 4 else { return nil }
    let value = rest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    rest = rest.dropFirst(4)
    return value
  }

  /// The next string; nil when it is cut.
  mutating func readString() -> ArraySlice<UInt8>? {
    guard let length = readNumber(), rest.count >= Int(length) else { return nil }
    defer { rest = rest.dropFirst(Int(length)) }
    return rest.prefix(Int(length))
  }
}
