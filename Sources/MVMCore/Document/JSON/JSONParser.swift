/// Reads JSON text (RFC 8259) onto a tape, without recursion.
///
/// The first fault of grammar, encoding or depth ends the reading. Duplicate keys are collected.
struct JSONParser: ~Copyable {
  /// How deep containers may nest.
  static let depthLimit = 128
  /// As deep as mvm's own documents nest: deeper ones take more memory while they are read.
  private static let commonDepth = 16
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
    /// A bit for each key's fingerprint, by two parts of it.
    private var seen: UInt64 = 0
    private var alsoSeen: UInt64 = 0
    /// Whether some keys may be the same: both bits of one were there before.
    private(set) var mayRepeat = false

    init(node: Int, isObject: Bool) {
      self.node = node
      self.isObject = isObject
    }

    @inline(__always)
    mutating func note(_ mark: UInt32) {
      let bit: UInt64 = 1 &<< UInt64(mark)
      let other: UInt64 = 1 &<< UInt64(mark &>> 6)
      if seen & bit != 0, alsoSeen & other != 0 { mayRepeat = true }
      seen |= bit
      alsoSeen |= other
    }
  }

  var tape: Tape = []
  var offset = 0
  /// The innermost container that is open, and what was it before each opened, the first time
  /// nothing.
  private(set) var top = Container(node: 0, isObject: false)
  private var outer: ContiguousArray<Container> = []
  var faults: [DocumentFault] = []
  /// The keys that repeat others and are beyond the faults that are kept.
  var droppedKeys: [UInt32] = []
  /// The bytes of the faults' pointers.
  var pointerSize = 0

  var byteLists = ByteLists()

  init() { outer.reserveCapacity(Self.commonDepth) }

  /// The containers that are open, the innermost last.
  var open: ContiguousArray<Container>.SubSequence {
    outer.isEmpty ? [] : (outer + [top]).dropFirst()
  }

  /// How many containers are open.
  var depth: Int { outer.count }

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
    tape.reserveCapacity(bytes.byteCount / Self.bytesOfNode(in: bytes.byteCount) + 4)
    skipSpace(bytes)
    guard offset < bytes.byteCount else { throw fault(.empty, 0..<bytes.byteCount) }
    try readValue(bytes)
    while depth > 0 { try readNext(bytes) }
    skipSpace(bytes)
    guard offset >= bytes.byteCount else {
      if let comment = commentFault(bytes) { throw comment }
      throw fault(.contentAfterEnd(found(bytes)), bytes)
    }
  }

  /// How many bytes a node is taken to have before a text of some size is read. Most have twelve;
  /// compact ones have nine, and to copy the tape of a large one into more room takes longer than
  /// room that is not used, which costs nothing.
  private static func bytesOfNode(in size: Int) -> Int { size < 1 << 20 ? 12 : 8 }

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
    let isObject = top.isObject
    let close: UInt8 = isObject ? 0x7D : 0x5D
    guard offset < bytes.byteCount else { throw unclosed(bytes) }
    let byte = bytes.byte(at: offset)
    if byte == close { return try closeContainer(bytes) }
    if top.count > 0 {
      guard byte == 0x2C else { throw missingComma(bytes, close: close) }
      let comma = offset
      offset += 1
      skipSpace(bytes)
      if offset < bytes.byteCount, bytes.byte(at: offset) == close {
        throw fault(.syntax(.trailingComma), comma..<comma + 1)
      }
    }
    top.count += 1
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
    case 0x74: try readLiteral(bytes, .true, ending: 0x6575_7274, length: 4)
    case 0x66: try readLiteral(bytes, .false, ending: 0x6573_6C61, length: 5)
    case 0x6E: try readLiteral(bytes, .null, ending: 0x6C6C_756E, length: 4)
    default: throw missingValue(bytes)
    }
  }

  private mutating func openContainer(_ kind: NodeKind) throws(DocumentFault) {
    guard depth < Self.depthLimit else {
      throw fault(.tooDeep(limit: Self.depthLimit), offset..<offset + 1)
    }
    outer.append(top)
    top = Container(node: tape.count, isObject: kind == .object)
    tape.append(TapeNode(kind, start: offset, end: offset + 1))
    offset += 1
  }

  @inline(__always)
  private mutating func closeContainer(_ bytes: RawSpan) throws(DocumentFault) {
    offset += 1
    tape[top.node].close(end: offset, descendants: tape.count - top.node - 1)
    if top.mayRepeat { findDuplicates(bytes, top) }
    top = outer.removeLast()
  }

  @inline(__always)
  private mutating func readKey(_ bytes: RawSpan) throws(DocumentFault) {
    guard offset < bytes.byteCount, bytes.byte(at: offset) == 0x22 else { throw missingKey(bytes) }
    let key = tape.count
    top.key = 0
    try readString(bytes, isKey: true)
    top.key = key
    top.note(tape[key].payload)
    // Mostly a colon follows at once, and behind it one space or none.
    if offset + 2 < bytes.byteCount, bytes.byte(at: offset) == 0x3A {
      let next = bytes.byte(at: offset + 1)
      if next > 0x20 {
        offset += 1
        return
      }
      if next == 0x20, bytes.byte(at: offset + 2) > 0x20 {
        offset += 2
        return
      }
    }
    try readColon(bytes)
  }

  @inline(never)
  private mutating func readColon(_ bytes: RawSpan) throws(DocumentFault) {
    skipSpace(bytes)
    guard offset < bytes.byteCount, bytes.byte(at: offset) == 0x3A else {
      if offset >= bytes.byteCount { throw unclosed(bytes) }
      throw fault(.expectedColon(found(bytes)), bytes)
    }
    offset += 1
    skipSpace(bytes)
  }

  /// - Parameter ending: the word's last four letters, the first in the lowest bits.
  @inline(__always)
  private mutating func readLiteral(
    _ bytes: RawSpan, _ kind: NodeKind, ending: UInt32, length: Int
  ) throws(DocumentFault) {
    let end = offset + length
    guard end <= bytes.byteCount, bytes.halfWord(at: end - 4) == ending,
      end == bytes.byteCount || !JSONText.isWordByte(bytes.byte(at: end))
    else { throw missingValue(bytes) }
    tape.append(TapeNode(kind, start: offset, end: end))
    offset = end
  }

  /// Skips white space; runs of spaces eight bytes at a time.
  @inline(__always)
  mutating func skipSpace(_ bytes: RawSpan) {
    guard offset < bytes.byteCount else { return }
    let byte = bytes.byte(at: offset)
    if byte > 0x20 { return }
    // Mostly it is one space, behind a colon, or a line feed and less than eight spaces.
    if offset + 9 <= bytes.byteCount, byte == 0x20 || byte == 0x0A {
      let spaces = ByteMask.nonSpaces(bytes.word(at: offset + 1)).trailingZeroBitCount / 8
      if spaces < 8, bytes.byte(at: offset + 1 + spaces) > 0x20 {
        offset += 1 + spaces
        return
      }
    }
    skipSpaceRun(bytes)
  }

  private mutating func skipSpaceRun(_ bytes: RawSpan) {
    var position = offset
    while position < bytes.byteCount {
      let byte = bytes.byte(at: position)
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      position += 1
      while position + 8 <= bytes.byteCount {
        let others = ByteMask.nonSpaces(bytes.word(at: position))
        guard others == 0 else {
          position += others.trailingZeroBitCount / 8
          break
        }
        position += 8
      }
      if position < bytes.byteCount, bytes.byte(at: position) > 0x20 { break }
    }
    offset = position
  }
}
