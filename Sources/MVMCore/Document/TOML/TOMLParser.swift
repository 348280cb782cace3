/// Reads TOML 1.0 into a tree of its tables, without recursion.
///
/// What a fault of grammar is in is unreadable; reading goes on behind it. Names defined twice are
/// collected.
struct TOMLParser {
  /// How deep containers may nest, the document's own table included.
  static let depthLimit = JSONParser.depthLimit
  /// How many faults of grammar are kept.
  static let grammarFaultLimit = 100

  /// Where a value is to be.
  struct Target {
    var container: Int
    var key: TapeNode?
    /// Whether it is put there; a second value of a key is read and left out.
    var isLinked = true
  }

  var tree = TOMLTree(documentSize: 0)
  var offset = 0
  /// The table that the lines read now belong to.
  var table = 0
  /// The arrays and inline tables that are not closed yet.
  var open: ContiguousArray<Int> = []
  /// The value that is being read.
  var pending: Target?
  /// The member that the line defines, once its key is read.
  private(set) var member: Member?
  /// How far a header is read; nil for other lines.
  private(set) var header: HeaderProgress?
  /// The keys of the path read last.
  var path: ContiguousArray<TapeNode> = []
  /// Whether the text being read may span lines, so that its next line means nothing by itself.
  var isMultiline = false
  var faults: [DocumentFault] = []
  var droppedFaults = 0
  /// How many faults of grammar and of encoding are not kept.
  private(set) var droppedSyntax = (grammar: 0, encoding: 0)
  /// The bytes of the faults' pointers.
  private var pointerSize = 0
  /// Faults that leave no values to be read.
  private var grammarFaults = 0

  /// Whether the tree has what the text means, but for names defined twice.
  var isSound: Bool { grammarFaults == 0 }
  /// Whether the tree has at least what the text means in part.
  private(set) var hasText = true

  init() {}

  /// A parser of a line alone.
  init(at offset: Int) { self.offset = offset }

  mutating func parse(_ bytes: RawSpan) {
    tree = TOMLTree(documentSize: bytes.byteCount)
    do throws(DocumentFault) {
      try readSignature(bytes)
      guard hasContent(bytes) else { throw fault(.empty, 0..<bytes.byteCount) }
    } catch {
      hasText = false
      return keepGrammar(error)
    }
    while offset < bytes.byteCount {
      let start = offset
      do {
        try readLine(bytes)
        offset += TOMLText.lineBreak(bytes, at: offset)
      } catch {
        keepGrammar(located(error, bytes))
        guard canRecover(from: error) else {
          hasText = false
          return
        }
        recover(from: start, bytes)
      }
    }
  }

  private func canRecover(from fault: DocumentFault) -> Bool {
    switch fault.reason {
    case .tomlSyntax(let problem): problem != .json
    case .encoding: true
    default: false
    }
  }

  /// Keeps a fault of grammar, however many names are defined twice before it.
  private mutating func keepGrammar(_ fault: DocumentFault) {
    grammarFaults += 1
    guard grammarFaults > Self.grammarFaultLimit else { return faults.append(fault) }
    if case .encoding = fault.reason {
      droppedSyntax.encoding += 1
    } else {
      droppedSyntax.grammar += 1
    }
  }

  mutating func keep(_ fault: DocumentFault) {
    guard hasRoomForFaults else {
      droppedFaults += 1
      return
    }
    pointerSize += fault.pointer.utf8.count
    faults.append(fault)
  }

  /// Whether one more fault is kept.
  var hasRoomForFaults: Bool {
    faults.count < JSONParser.faultLimit && pointerSize < JSONPointer.totalLimit
  }

  private mutating func readSignature(_ bytes: RawSpan) throws(DocumentFault) {
    guard bytes.byteCount >= 2 else { return }
    switch (bytes.byte(at: 0), bytes.byte(at: 1)) {
    case (0xFE, 0xFF), (0xFF, 0xFE): throw fault(.encoding(.utf16), 0..<2)
    case (0x01..., 0) where byte(bytes, after: 3) == 0,
      (0, 0x01...) where byte(bytes, after: 2) == 0:
      throw fault(.encoding(.utf16), 0..<2)
    case (0xEF, 0xBB) where bytes.byteCount > 2 && bytes.byte(at: 2) == 0xBF:
      keep(fault(.encoding(.byteOrderMark), 0..<3))
      offset = 3
    default: break
    }
  }

  private func hasContent(_ bytes: RawSpan) -> Bool {
    for position in offset..<bytes.byteCount {
      let byte = bytes.byte(at: position)
      if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
    }
    return false
  }

  // MARK: Lines

  /// Reads a line, or all lines that its value spans, up to the line break.
  private mutating func readLine(_ bytes: RawSpan) throws(DocumentFault) {
    pending = nil
    member = nil
    header = nil
    isMultiline = false
    skipBlanks(bytes)
    switch peek(bytes) {
    case nil, 0x0A, 0x0D, 0x23: break
    case 0x5B: try readHeader(bytes)
    case 0x7B where tree.nodes.count == 1: throw fault(.json, bytes)
    default:
      try readKey(bytes)
      let target = try place(in: table, bytes)
      member = Member(target: target, node: tree.nodes.count)
      try readValue(bytes, into: target)
      while let container = open.last { try readNext(bytes, in: container) }
    }
    try endLine(bytes)
  }

  /// Skips a comment and sees that the line ends.
  private mutating func endLine(_ bytes: RawSpan) throws(DocumentFault) {
    pending = nil
    skipBlanks(bytes)
    try skipComment(bytes)
    guard offset >= bytes.byteCount || TOMLText.lineBreak(bytes, at: offset) > 0 else {
      if peek(bytes) == 0x0D { throw fault(.controlCharacter(0x0D), bytes) }
      throw fault(.expectedLineEnd(found(bytes)), bytes)
    }
  }

  private mutating func readHeader(_ bytes: RawSpan) throws(DocumentFault) {
    let start = offset
    header = .unread
    offset += 1
    let isArray = peek(bytes) == 0x5B
    if isArray { offset += 1 }
    do throws(DocumentFault) {
      try readPath(bytes)
      let closes = peek(bytes) == 0x5D && (!isArray || byte(bytes, after: 1) == 0x5D)
      let unclosed = closes ? nil : fault(.expectedHeaderEnd(found(bytes), isArray: isArray), bytes)
      let closesArray = peek(bytes) == 0x5D && byte(bytes, after: 1) == 0x5D
      offset += closes ? (isArray ? 2 : 1) : 0
      table = try openTable(start..<offset, isArray: isArray || closesArray, bytes)
      header = .read
      if let unclosed { throw unclosed }
    } catch {
      if header == .unread { table = tree.addStray() }
      throw error
    }
  }

  /// Reads a key, dotted or not, and the sign behind it.
  private mutating func readKey(_ bytes: RawSpan) throws(DocumentFault) {
    try readPath(bytes)
    guard peek(bytes) == 0x3D else { throw fault(.expectedEquals(found(bytes)), bytes) }
    offset += 1
    skipBlanks(bytes)
  }

  /// Reads the value of the key that was read last into a table.
  private mutating func readMember(
    _ bytes: RawSpan, of table: Int
  ) throws(DocumentFault) {
    let target = try place(in: table, bytes)
    try readValue(bytes, into: target)
  }

  // MARK: Values

  /// Reads a scalar, or the bracket that opens a container.
  private mutating func readValue(_ bytes: RawSpan, into target: Target) throws(DocumentFault) {
    pending = target
    switch peek(bytes) {
    case 0x5B: try openContainer(bytes, .list, target)
    case 0x7B: try openContainer(bytes, .inline, target)
    case 0x22, 0x27: add(try readString(bytes, isKey: false), target, bytes)
    default: add(try readWord(bytes), target, bytes)
    }
    pending = nil
  }

  mutating func add(_ value: TapeNode, _ target: Target, _ bytes: RawSpan) {
    guard target.isLinked else { return }
    tree.add(value, target.key, to: target.container, bytes)
  }

  private mutating func openContainer(
    _ bytes: RawSpan, _ origin: TOMLTree.Origin, _ target: Target
  ) throws(DocumentFault) {
    try checkDepth(below: target.container, offset..<offset + 1)
    open.append(
      tree.addContainer(
        origin, offset..<offset + 1, target.key, to: target.container, bytes,
        isLinked: target.isLinked))
    offset += 1
  }

  private mutating func readNext(_ bytes: RawSpan, in container: Int) throws(DocumentFault) {
    if tree.isArray(container) {
      try readElement(bytes, of: container)
    } else {
      try readInlineMember(bytes, of: container)
    }
  }

  /// Reads an array on: an element and what is before it, or the closing bracket.
  private mutating func readElement(_ bytes: RawSpan, of array: Int) throws(DocumentFault) {
    try skipLines(bytes)
    if peek(bytes) == 0x5D { return close() }
    if tree.containers[array].count > 0 {
      guard peek(bytes) == 0x2C else { throw missingComma(bytes, in: array) }
      offset += 1
      try skipLines(bytes)
      if peek(bytes) == 0x5D { return close() }
    }
    guard offset < bytes.byteCount else { throw unclosed(bytes, array) }
    try readValue(bytes, into: Target(container: array))
  }

  /// Reads an inline table on: a member and what is before it, or the closing brace.
  private mutating func readInlineMember(
    _ bytes: RawSpan, of table: Int
  ) throws(DocumentFault) {
    skipBlanks(bytes)
    if peek(bytes) == 0x7D { return close() }
    if tree.containers[table].count > 0 {
      guard peek(bytes) == 0x2C else { throw missingComma(bytes, in: table) }
      let comma = offset
      offset += 1
      skipBlanks(bytes)
      if peek(bytes) == 0x7D { throw fault(.tomlSyntax(.trailingComma), comma..<comma + 1) }
    }
    guard !isAtLineEnd(bytes), peek(bytes) != 0x23 else { throw lineBreakInTable(bytes, table) }
    try readKey(bytes)
    try readMember(bytes, of: table)
  }

  /// Ends the innermost container.
  private mutating func close() {
    offset += 1
    if let container = open.popLast() { tree.close(container, end: offset) }
  }
}
