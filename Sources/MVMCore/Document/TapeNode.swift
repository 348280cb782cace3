/// What a node of the tape stands for.
enum NodeKind: UInt8 {
  case null, `true`, `false`
  /// A number without fraction and exponent.
  case integer
  /// A number with a fraction or an exponent.
  case real
  case string
  /// A string that holds escapes and so differs from its bytes in the source.
  case escapedString
  case array
  case object
  /// A list whose elements are all integers from 0 to 255; they have no nodes of their own.
  case byteList
  case key
  case escapedKey
  /// A key of TOML without quotes.
  case bareKey
  /// A string of TOML in three quotes.
  case multilineString
  /// A date, a time or both: TOML alone has them.
  case dateTime
  /// Text that is no value, or no key: nothing is known of what its author meant.
  case unreadable
}

/// A node of the tape: twelve bytes that own no memory.
///
/// A container is followed by its children; in an object each key is followed by its value. In
/// JSON that is the order of the source; the tables of TOML may come from many places of it.
struct TapeNode {
  /// The first byte of the node's text, quotes and brackets included.
  private(set) var start: UInt32
  /// The byte behind the node's text.
  private(set) var end: UInt32
  /// The kind in the upper 4 bits; in the lower 28 what `payload` holds.
  private var word: UInt32

  init(_ kind: NodeKind, start: Int, end: Int, payload: UInt32 = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    word = UInt32(kind.rawValue) << 28 | (payload & Self.payloadMask)
  }

  static let payloadMask: UInt32 = (1 << 28) - 1

  var kind: NodeKind { NodeKind(rawValue: UInt8(truncatingIfNeeded: word >> 28)) ?? .null }

  /// Whether the node is of a kind: quicker than asking which it is of.
  @inline(__always)
  func `is`(_ kind: NodeKind) -> Bool { word >> 28 == UInt32(kind.rawValue) }

  /// The nodes below a container, the fingerprint of a key, the elements of a byte list.
  var payload: UInt32 { word & Self.payloadMask }

  /// The bytes of the node's text in the source.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The bytes between the quotes of a string or key.
  var content: Range<Int> {
    let first = Int(start) + 1
    return first..<Swift.max(Int(end) - 1, first)
  }

  /// The bytes that a string or key stands for, where it has no escapes.
  var plainContent: Range<Int> { kind == .bareKey || kind == .unreadable ? range : content }

  var isKey: Bool { kind == .key || kind == .escapedKey || kind == .bareKey }

  /// Ends a container behind its closing bracket.
  mutating func close(end: Int, descendants: Int) {
    self.end = UInt32(truncatingIfNeeded: end)
    word = (word & ~Self.payloadMask) | (UInt32(truncatingIfNeeded: descendants) & Self.payloadMask)
  }
}

/// The nodes of one document, in the order of its source.
typealias Tape = ContiguousArray<TapeNode>
