/// Writes JSON as mvm does: compact, or with an indent of two spaces.
public struct WireWriter {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// An indent of two spaces, a space behind each colon, no final newline.
    case pretty
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  /// The release of mvm that is written as; nil for none.
  let release: ReleaseVersion?
  var isCompact: Bool { !isPretty }
  private var depth = 0
  private var isFirst = true

  /// - Parameter release: the release of mvm to write as; nil for the keys of 0.13 and those of
  ///   newer releases that were given.
  public init(_ layout: Layout = .compact, as release: ReleaseVersion? = nil) {
    isPretty = layout == .pretty
    self.release = release
  }

  /// Forgets what has been written and keeps its memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  package mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func string(_ text: String) {
    bytes.append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      literal(text)
    } else {
      escape(text)
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x22: literal("\\\"")
      case 0x5C: literal("\\\\")
      case 0x00..<0x20: control(byte)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: literal("\\b")
    case 0x09: literal("\\t")
    case 0x0A: literal("\\n")
    case 0x0C: literal("\\f")
    case 0x0D: literal("\\r")
    default: literal((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
    }
  }

  package mutating func object(_ body: (inout WireWriter) -> Void) {
    container(0x7B, 0x7D, body)
  }

  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ body: (Element, inout WireWriter) -> Void
  ) {
    container(0x5B, 0x5D) { writer in
      for element in elements {
        writer.beginItem()
        body(element, &writer)
        writer.isFirst = false
      }
    }
  }

  package mutating func member(_ key: String, _ body: (inout WireWriter) -> Void) {
    beginItem()
    string(key)
    literal(isPretty ? ": " : ":")
    body(&self)
    isFirst = false
  }

  private mutating func container(
    _ open: UInt8, _ close: UInt8, _ body: (inout WireWriter) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func beginItem() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { literal("  ") }
  }
}
