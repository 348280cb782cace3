/// Reads JSON text (RFC 8259) onto a tape, without recursion.
///
/// The first fault of grammar, encoding or depth ends the reading. Duplicate keys are collected.
struct JSONParser {
  /// How deep containers may nest.
  static let depthLimit = 128
  /// How many faults of one document are kept; a hostile one has millions.
  static let faultLimit = 1000

  /// A container that is not closed yet.
  struct Container {
    let node: Int
    let isObject: Bool
    /// The elements or members begun so far.
    var count = 0
    /// The node of the member's key that was read last; 0 while one is being read.
    var key = 0
  }

  var tape: Tape
  var offset = 0
  var open: ContiguousArray<Container> = []
  var faults: [DocumentFault] = []
  var droppedFaults = 0
  /// The bytes of the faults' pointers.
  var pointerSize = 0

  var byteLists: ByteLists

  init(reusing tape: consuming Tape, _ byteLists: consuming ByteLists) {
    self.tape = tape
    self.byteLists = byteLists
    self.tape.removeAll(keepingCapacity: true)
    self.byteLists.removeAll()
    open.reserveCapacity(Self.depthLimit)
  }

  /// Reads the one value of a document and sees that nothing follows.
  mutating func parse(_ bytes: RawSpan) throws(DocumentFault) {
    do {
      try readDocument(bytes)
    } catch {
      throw DocumentFault(reason: error.reason, range: error.range, pointer: pointer(bytes))
    }
  }

  private mutating func readDocument(_ bytes: RawSpan) throws(DocumentFault) {
    try readSignature(bytes)
    tape.reserveCapacity(bytes.byteCount / 12 + 4)
    skipSpace(bytes)
    guard offset < bytes.byteCount else { throw fault(.empty, 0..<bytes.byteCount) }
    try readValue(bytes)
    while !open.isEmpty { try readNext(bytes) }
    skipSpace(bytes)
    guard offset >= bytes.byteCount else {
      if let comment = commentFault(bytes) { throw comment }
      throw fault(.contentAfterEnd(found(bytes)), bytes)
    }
  }

  private mutating func readSignature(_ bytes: RawSpan) throws(DocumentFault) {
    guard bytes.byteCount >= 2 else { return }
    switch (bytes.byte(at: 0), bytes.byte(at: 1)) {
    case (0xFE, 0xFF), (0xFF, 0xFE), (0x7B, 0), (0x5B, 0), (0, 0x7B), (0, 0x5B):
      throw fault(.encoding(.utf16), 0..<2)
    case (0xEF, 0xBB) where bytes.byteCount > 2 && bytes.byte(at: 2) == 0xBF:
      keep(fault(.encoding(.byteOrderMark), 0..<3))
      offset = 3
    default: break
    }
  }

  /// Reads on behind a value of the innermost container, or behind its opening bracket.
  @inline(__always)
  private mutating func readNext(_ bytes: RawSpan) throws(DocumentFault) {
    skipSpace(bytes)
    let top = open.count - 1
    let isObject = open[top].isObject
    let close: UInt8 = isObject ? 0x7D : 0x5D
    guard offset < bytes.byteCount else { throw unclosed(bytes) }
    let byte = bytes.byte(at: offset)
    if byte == close { return try closeContainer(bytes) }
    if open[top].count > 0 {
      guard byte == 0x2C else { throw missingComma(bytes, close: close) }
      let comma = offset
      offset += 1
      skipSpace(bytes)
      if offset < bytes.byteCount, bytes.byte(at: offset) == close {
        throw fault(.syntax(.trailingComma), comma..<comma + 1)
      }
    }
    open[top].count += 1
    if isObject { try readKey(bytes) }
    try readValue(bytes)
  }

  @inline(__always)
  private mutating func readValue(_ bytes: RawSpan) throws(DocumentFault) {
    guard offset < bytes.byteCount else { throw missingValue(bytes) }
    switch bytes.byte(at: offset) {
    case 0x22: try readString(bytes, isKey: false)
    case 0x7B: try openContainer(.object)
    case 0x5B:
      if !readByteList(bytes) { try openContainer(.array) }
    case 0x2D, 0x30...0x39: try readNumber(bytes)
    case 0x74: try readLiteral(bytes, "true", .true)
    case 0x66: try readLiteral(bytes, "false", .false)
    case 0x6E: try readLiteral(bytes, "null", .null)
    default: throw missingValue(bytes)
    }
  }

  private mutating func openContainer(_ kind: NodeKind) throws(DocumentFault) {
    guard open.count < Self.depthLimit else {
      throw fault(.tooDeep(limit: Self.depthLimit), offset..<offset + 1)
    }
    open.append(Container(node: tape.count, isObject: kind == .object))
    tape.append(TapeNode(kind, start: offset, end: offset + 1))
    offset += 1
  }

  @inline(__always)
  private mutating func closeContainer(_ bytes: RawSpan) throws(DocumentFault) {
    offset += 1
    let container = open[open.count - 1]
    tape[container.node].close(end: offset, descendants: tape.count - container.node - 1)
    if container.isObject, container.count > 1 { findDuplicates(bytes, container) }
    open.removeLast()
  }

  @inline(__always)
  private mutating func readKey(_ bytes: RawSpan) throws(DocumentFault) {
    guard offset < bytes.byteCount, bytes.byte(at: offset) == 0x22 else { throw missingKey(bytes) }
    let key = tape.count
    open[open.count - 1].key = 0
    try readString(bytes, isKey: true)
    open[open.count - 1].key = key
    skipSpace(bytes)
    guard offset < bytes.byteCount, bytes.byte(at: offset) == 0x3A else {
      if offset >= bytes.byteCount { throw unclosed(bytes) }
      throw fault(.expectedColon(found(bytes)), bytes)
    }
    offset += 1
    skipSpace(bytes)
  }

  private mutating func readLiteral(
    _ bytes: RawSpan, _ word: StaticString, _ kind: NodeKind
  ) throws(DocumentFault) {
    let end = wordEnd(bytes)
    guard end - offset == word.utf8CodeUnitCount,
      text(bytes, offset..<end) == word.description
    else { throw missingValue(bytes) }
    tape.append(TapeNode(kind, start: offset, end: end))
    offset = end
  }

  /// Passes over white space; runs of spaces eight bytes at a time.
  @inline(__always)
  mutating func skipSpace(_ bytes: RawSpan) {
    guard offset < bytes.byteCount, bytes.byte(at: offset) <= 0x20 else { return }
    skipSpaceRun(bytes)
  }

  private mutating func skipSpaceRun(_ bytes: RawSpan) {
    while offset < bytes.byteCount {
      let byte = bytes.byte(at: offset)
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
      while offset + 8 <= bytes.byteCount {
        let others = ByteMask.nonSpaces(bytes.word(at: offset))
        guard others == 0 else {
          offset += others.trailingZeroBitCount / 8
          break
        }
        offset += 8
      }
    }
  }
}
